import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button, ComboBox as AriaComboBox, FieldError, Input, ListBox, Popover, Text } from "react-aria-components";
import { DownIcon } from "./icons";
import { OptionItem, type Option } from "./select";
import { FieldLabel } from "./text-field";
import "./form.css";

type Props = {
  readonly label: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly hint?: string;
  readonly defaultValue?: string | null;
  readonly isRequired?: boolean;
};

/** One of a long list, found by typing. */
export function ComboBox({ label, options, hint, defaultValue, ...rest }: Props): ReactElement {
  return (
    <AriaComboBox
      {...rest}
      className="field"
      defaultItems={options}
      defaultSelectedKey={defaultValue ?? null}
      menuTrigger="focus"
      formValue="key"
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={!rest.isRequired} />
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <div className="control control--with-button">
        <Input />
        <Button className="control__button">
          <DownIcon />
        </Button>
      </div>
      <FieldError className="field__error" />
      <Popover className="popover" offset={4}>
        <ListBox<Option>
          className="options"
          renderEmptyState={() => <p className="option quiet">{i18n.t("Niets gevonden")}</p>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
