import { parseTime } from "@internationalized/date";
import type { ReactElement } from "react";
import { DateInput, DateSegment, FieldError, TimeField as AriaTimeField } from "react-aria-components";
import { FieldLabel } from "./text-field";
import "./day-field.css";

type Props = {
  readonly label: string;
  readonly name: string;
  /** "14:00" */
  readonly defaultValue?: string;
  readonly onChange?: (time: string) => void;
  readonly isRequired?: boolean;
};

/** A time by Amsterdam's clock; the form gets "14:00:00". */
export function TimeField({ label, defaultValue, onChange, ...rest }: Props): ReactElement {
  return (
    <AriaTimeField
      {...rest}
      className="field field--time"
      defaultValue={defaultValue ? parseTime(defaultValue) : null}
      hourCycle={24}
      shouldForceLeadingZeros
      validationBehavior="aria"
      onChange={(time) => time && onChange?.(time.toString().slice(0, 5))}
    >
      <FieldLabel label={label} optional={!rest.isRequired} />
      <DateInput className="control day-field__input">
        {(segment) => <DateSegment segment={segment} className="day-field__segment" />}
      </DateInput>
      <FieldError className="field__error" />
    </AriaTimeField>
  );
}
