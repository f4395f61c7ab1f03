import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Empty } from "../../components/empty";
import { Figure } from "../../components/figure";
import { Mark } from "../../components/mark";
import { Table } from "../../components/table";
import { capital, fullDay, monthName, shortDay } from "../../words/days";
import type { Person } from "./data";

type Week = Person["rhythm"][number];

/** The last year as a strip of weeks: one look says whether somebody comes, and when that changed. */
export function Rhythm({ person }: { readonly person: Person }): ReactElement {
  const { rhythm, attendances } = person;
  const came = rhythm.filter(({ present }) => present > 0).length;
  const held = rhythm.filter(({ present, absent }) => present + absent > 0).length;
  if (held === 0)
    return (
      <Empty>
        {i18n.t("Zodra er een presentielijst is ingevuld, zie je hier in welke weken {name} er was.", {
          name: person.callingName,
        })}
      </Empty>
    );
  return (
    <Figure
      sentence={i18n.t("{name} was er in {came} van de {held} weken met een bijeenkomst.", {
        name: person.callingName,
        came,
        held,
      })}
      table={<Attendances attendances={attendances} />}
    >
      <Strip weeks={rhythm} />
      <p className="rhythm__legend small quiet" aria-hidden="true">
        <span>
          <i className="week week--present" />
          {i18n.t("was er")}
        </span>
        <span>
          <i className="week week--absent" />
          {i18n.t("was er niet")}
        </span>
        <span>
          <i className="week" />
          {i18n.t("geen bijeenkomst")}
        </span>
      </p>
    </Figure>
  );
}

function Strip({ weeks }: { readonly weeks: readonly Week[] }): ReactElement {
  const first = weeks[0];
  const last = weeks.at(-1);
  return (
    <div className="rhythm">
      <ol className="plain rhythm__weeks" aria-label={i18n.t("Weken, de oudste eerst")}>
        {weeks.map((week) => (
          <li key={week.monday} className={`week ${lookOf(week)}`} title={titleOf(week)}>
            <span className="hidden-from-eyes">{titleOf(week)}</span>
          </li>
        ))}
      </ol>
      <p className="row row--apart small quiet" aria-hidden="true">
        <span>{first && monthName(first.monday)}</span>
        <span>{last && monthName(last.monday)}</span>
      </p>
    </div>
  );
}

function lookOf({ present, absent }: Week): string {
  if (present > 0) return "week--present";
  return absent > 0 ? "week--absent" : "";
}

function titleOf({ monday, present, absent }: Week): string {
  const week = i18n.t("week van {day}", { day: shortDay(monday) });
  if (present + absent === 0) return i18n.t("{week}: geen bijeenkomst", { week });
  return i18n.t("{week}: {present} keer aanwezig, {absent} keer afwezig", { week, present, absent });
}

function Attendances({ attendances }: { readonly attendances: Person["attendances"] }): ReactElement {
  return (
    <Table
      caption={i18n.t("De laatste bijeenkomsten")}
      rows={attendances}
      rowKey={({ sessionId }) => sessionId}
      columns={[
        { key: "on", head: i18n.t("Dag"), cell: ({ on }) => capital(fullDay(on)), by: ({ on }) => on },
        {
          key: "title",
          head: i18n.t("Bijeenkomst"),
          cell: ({ title, sessionId }) => <Link href={`/bijeenkomsten/${sessionId}`}>{title}</Link>,
          by: ({ title }) => title,
        },
        {
          key: "status",
          head: i18n.t("Aanwezig?"),
          cell: ({ status }) => <Mark status={status} />,
          by: ({ status }) => status,
        },
      ]}
    />
  );
}
