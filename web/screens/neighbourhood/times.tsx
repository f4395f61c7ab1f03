import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Choice } from "../../components/check";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import { sentenceOf } from "../../graphql/fault";
import {
  RecordGatheringDocument,
  RecordMeetingDocument,
  RemoveGatheringDocument,
} from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { capital, dayName } from "../../words/days";
import type { Time } from "./data";
import { PresenceDialog, PresentLine } from "./presence";
import { hours } from "./words";

/** When people came together: how many, and what it took us. */
export function Times({ times }: { readonly times: readonly Time[] }): ReactElement {
  const { today } = useMe();
  const remove = useCommand(RemoveGatheringDocument);
  if (times.length === 0) return <p className="quiet">{i18n.t("Nog geen keer vastgelegd.")}</p>;
  return (
    <>
      <ul className="plain list">
        {times.map((time) => {
          const { id, on, headCount, quality, professionalQuarters } = time;
          return (
            <li key={id} className="list__row list__row--apart">
              <div>
                {capital(dayName(on, today))}
                <p className="quiet">
                  {quality === "COUNTED"
                    ? i18n.t("{count, plural, one {# mens} other {# mensen}}, geteld", { count: headCount })
                    : i18n.t("{count, plural, one {# mens} other {# mensen}}, geschat", { count: headCount })}
                  {" · "}
                  {hours(professionalQuarters)}
                </p>
                <PresentLine time={time} />
              </div>
              <div className="row">
                <PresenceDialog time={time} day={dayName(on, today)} />
                <Button
                  look="quiet"
                  className="not-on-paper"
                  aria-label={i18n.t("Haal {day} weg", { day: dayName(on, today) })}
                  isPending={remove.isBusy}
                  onPress={() => void remove.run({ id })}
                >
                  {i18n.t("Haal weg")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {remove.error != null && <Notice kind="failed">{sentenceOf(remove.error)}</Notice>}
    </>
  );
}

type Of = { readonly initiativeId: string } | { readonly networkId: string };

/** One time, in seconds: a day, a number, and what it took. */
export function TimeForm({ of, close }: { readonly of: Of; readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const gathering = useCommand(RecordGatheringDocument, { onDone: close });
  const meeting = useCommand(RecordMeetingDocument, { onDone: close });
  const command = "initiativeId" in of ? gathering : meeting;
  return (
    <Form
      command={command}
      label={i18n.t("Een keer samen")}
      onSubmit={(values) => {
        const time = {
          on: values.text("on"),
          headCount: values.number("headCount") ?? 0,
          quality: values.text("quality") === "ESTIMATED" ? ("ESTIMATED" as const) : ("COUNTED" as const),
          professionalQuarters: quartersIn(values.text("hours")),
        };
        if ("initiativeId" in of) void gathering.run({ ...of, ...time });
        else void meeting.run({ ...of, ...time });
      }}
      buttons={
        <Button type="submit" look="first" isPending={command.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <DayField name="on" label={i18n.t("Welke dag?")} defaultValue={today} isRequired />
      <TextField
        name="headCount"
        width="narrow"
        inputMode="numeric"
        label={i18n.t("Hoeveel mensen?")}
        hint={i18n.t("Iedereen samen")}
        isRequired
      />
      <Choice
        name="quality"
        label={i18n.t("Hoe weet je dit aantal?")}
        defaultValue="COUNTED"
        options={[
          { id: "COUNTED", name: i18n.t("geteld") },
          { id: "ESTIMATED", name: i18n.t("geschat") },
        ]}
      />
      <TextField
        name="hours"
        width="narrow"
        inputMode="decimal"
        label={i18n.t("Hoeveel uur kostte het ons?")}
        hint={i18n.t("Van alle collega's samen, met voorbereiding; bijvoorbeeld 1,5")}
        isRequired
      />
    </Form>
  );
}

/** "1,5" is six quarters of an hour; the server says what is no time. */
function quartersIn(text: string): number {
  return Math.round(Number(text.replace(",", ".")) * 4);
}
