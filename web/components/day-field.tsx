import { parseDate } from "@internationalized/date";
import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Popover,
  Text,
} from "react-aria-components";
import type { Day } from "../words/days";
import { BackIcon, SessionsIcon } from "./icons";
import { FieldLabel } from "./text-field";
import "./day-field.css";

type Props = {
  readonly label: string;
  readonly name?: string;
  readonly hint?: string;
  readonly value?: Day | null;
  readonly defaultValue?: Day | null;
  readonly onChange?: (day: Day) => void;
  readonly isRequired?: boolean;
};

/** A day, typed or picked; the form gets YYYY-MM-DD. */
export function DayField({ label, hint, value, defaultValue, onChange, ...rest }: Props): ReactElement {
  const chosen =
    value === undefined
      ? { defaultValue: defaultValue ? parseDate(defaultValue) : null }
      : { value: value ? parseDate(value) : null };
  return (
    <DatePicker
      {...rest}
      {...chosen}
      className="field field--day"
      shouldForceLeadingZeros
      validationBehavior="aria"
      onChange={(day) => day && day.year > 1900 && onChange?.(day.toString())}
    >
      <FieldLabel label={label} optional={!rest.isRequired} />
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <Group className="control control--with-button">
        <DateInput className="day-field__input">
          {(segment) => <DateSegment segment={segment} className="day-field__segment" />}
        </DateInput>
        <Button className="control__button" aria-label={i18n.t("Kies een dag")}>
          <SessionsIcon />
        </Button>
      </Group>
      <FieldError className="field__error" />
      <Popover className="popover" offset={4}>
        <Dialog className="calendar">
          <MonthGrid />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function MonthGrid(): ReactElement {
  return (
    <Calendar firstDayOfWeek="mon">
      <header className="row row--apart">
        <Button slot="previous" className="control__button">
          <BackIcon />
        </Button>
        <CalendarHeading className="calendar__title" />
        <Button slot="next" className="control__button calendar__next">
          <BackIcon />
        </Button>
      </header>
      <CalendarGrid className="calendar__grid" weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="small quiet">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar__day" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
