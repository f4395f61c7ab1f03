import type { ReactElement, ReactNode } from "react";
import { Checkbox as AriaCheckbox, Label, Radio, RadioGroup, Text, type CheckboxProps } from "react-aria-components";
import "./form.css";

/** Yes or no. */
export function Check({
  children,
  ...rest
}: Omit<CheckboxProps, "children"> & { readonly children: ReactNode }): ReactElement {
  return (
    <AriaCheckbox {...rest} className="check">
      {({ isSelected }) => (
        <>
          <span className="check__box">{isSelected && <Tick />}</span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly options: readonly { readonly id: string; readonly name: ReactNode }[];
  readonly value?: string | null;
  readonly defaultValue?: string | null;
  readonly onChange?: (id: string) => void;
};

/** One of a few, all in sight. */
export function Choice({ label, hint, options, ...rest }: ChoiceProps): ReactElement {
  return (
    <RadioGroup {...rest} className="field field--wide" validationBehavior="aria">
      <Label className="field__label">{label}</Label>
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      {options.map(({ id, name }) => (
        <Radio key={id} value={id} className="check">
          {({ isSelected }) => (
            <>
              <span className="check__box check__box--round">{isSelected && <Dot />}</span>
              <span>{name}</span>
            </>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}

const Tick = (): ReactElement => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="m3 8.5 3.2 3.2L13 5" />
  </svg>
);

const Dot = (): ReactElement => (
  <svg viewBox="0 0 10 10" width="10" height="10" fill="currentColor" aria-hidden="true">
    <circle cx="5" cy="5" r="5" />
  </svg>
);
