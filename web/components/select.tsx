import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import {
  Button,
  FieldError,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
  type Key,
} from "react-aria-components";
import { DownIcon } from "./icons";
import { FieldLabel } from "./text-field";
import "./form.css";

export type Option = { readonly id: string; readonly name: string; readonly note?: string | undefined };

type Props = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly name?: string;
  readonly hint?: string;
  readonly value?: string | null;
  readonly defaultValue?: string | null | undefined;
  readonly onChange?: (id: string) => void;
  readonly isRequired?: boolean;
  /** For a filter, where "all" is an answer and nothing is left empty. */
  readonly isFilter?: boolean;
  readonly placeholder?: string;
};

/** One of a short list. */
export function Select({
  label,
  options,
  hint,
  value,
  defaultValue,
  onChange,
  isFilter = false,
  placeholder,
  ...rest
}: Props): ReactElement {
  const chosen = value === undefined ? { defaultValue: defaultValue ?? null } : { value };
  return (
    <AriaSelect
      {...rest}
      {...chosen}
      className="field"
      validationBehavior="aria"
      placeholder={placeholder ?? i18n.t("Kies")}
      onChange={(key: Key | null) => key !== null && onChange?.(String(key))}
    >
      <FieldLabel label={label} optional={!rest.isRequired && !isFilter} />
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <Button className="control select__button">
        <SelectValue />
        <DownIcon />
      </Button>
      <FieldError className="field__error" />
      <Popover className="popover" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function OptionItem({ option }: { readonly option: Option }): ReactElement {
  return (
    <ListBoxItem id={option.id} textValue={option.name} className="option">
      <Text slot="label">{option.name}</Text>
      {option.note && (
        <Text slot="description" className="small quiet">
          {option.note}
        </Text>
      )}
    </ListBoxItem>
  );
}
