import { i18n } from "@lingui/core";
import { createContext, useContext, type ReactElement } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from "react-aria-components";
import "./form.css";

type Props = TextFieldProps & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly lines?: boolean;
  readonly width?: "narrow" | "wide";
  readonly placeholder?: string;
};

/** A line or, with `lines`, a box of text. What may stay empty says so; required is what is normal. */
export function TextField({ label, hint, lines = false, width, placeholder = "", ...rest }: Props): ReactElement {
  const optional = !rest.isRequired && !rest.isReadOnly;
  return (
    <AriaTextField {...rest} className={`field ${width ? `field--${width}` : ""}`}>
      <FieldLabel label={label} optional={optional} />
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      {lines ? (
        <TextArea className="control" placeholder={placeholder} />
      ) : (
        <Input className="control" placeholder={placeholder} />
      )}
      <FieldError className="field__error" />
    </AriaTextField>
  );
}

/** In a form where nearly all may stay empty, saying so at each field is noise. */
export const OptionalIsNormal = createContext(false);

export function FieldLabel({ label, optional }: { readonly label: string; readonly optional: boolean }): ReactElement {
  const isNormal = useContext(OptionalIsNormal);
  return (
    <Label className="field__label">
      {label}
      {optional && !isNormal && <span className="quiet"> {i18n.t("(mag leeg blijven)")}</span>}
    </Label>
  );
}
