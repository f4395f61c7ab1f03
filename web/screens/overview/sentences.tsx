import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import type { ReactElement } from "react";
import { change, figure, share } from "../../words/numbers";
import type { Figures } from "./data";

type Props = { readonly total: Figures; readonly before: Figures | null };

/** Four sentences with the figures in them: what a manager says aloud in the meeting. */
export function Sentences({ total, before }: Props): ReactElement {
  const strong = { 0: <strong /> };
  const planned = total.held + total.notLogged;
  return (
    <ul className="plain sentences">
      <li>
        <Trans
          id="{people, plural, one {<0>{figure} mens</0> deed mee} other {<0>{figure} mensen</0> deden mee}}{difference}."
          components={strong}
          values={{
            people: total.people,
            figure: figure(total.people),
            difference: comparedTo(total.people, before?.people),
          }}
        />
      </li>
      <li>
        <Trans
          id="Er waren <0>{held} bijeenkomsten</0>, en samen kwamen mensen <0>{attendances} keer</0>{difference}."
          components={strong}
          values={{
            held: figure(total.held),
            attendances: figure(total.attendances),
            difference: comparedTo(total.attendances, before?.attendances),
          }}
        />{" "}
        <span className="quiet">
          {i18n.t("{held} van {planned} bijeenkomsten zijn ingevuld.", {
            held: figure(total.held),
            planned: figure(planned),
          })}
        </span>
      </li>
      <li>
        {total.attendanceRate === null ? (
          i18n.t("Er zijn nog geen presentielijsten ingevuld.")
        ) : (
          <Trans
            id="Wie op de lijst stond, was er in <0>{rate}</0> van de gevallen{was}."
            components={strong}
            values={{
              rate: share(total.attendanceRate),
              was:
                before?.attendanceRate == null
                  ? ""
                  : i18n.t(", tegen {rate} een jaar eerder", { rate: share(before.attendanceRate) }),
            }}
          />
        )}
      </li>
      <li>
        <Trans
          id="{people, plural, one {<0>{figure} mens</0> deed zelf iets voor de groep} other {<0>{figure} mensen</0> deden zelf iets voor de groep}}{difference}."
          components={strong}
          values={{
            people: total.contributors,
            figure: figure(total.contributors),
            difference: comparedTo(total.contributors, before?.contributors),
          }}
        />{" "}
        {total.goalChange !== null &&
          i18n.t("Op {goals, plural, one {# doel} other {# doelen}} keken we samen terug: gemiddeld {change} trede.", {
            goals: total.goalsReviewed,
            change: change(total.goalChange, 1),
          })}
      </li>
    </ul>
  );
}

/** ", 18 meer dan een jaar eerder" */
function comparedTo(now: number, before: number | undefined): string {
  if (before === undefined) return "";
  if (now === before) return i18n.t(", evenveel als een jaar eerder");
  return now > before
    ? i18n.t(", {count} meer dan een jaar eerder", { count: figure(now - before) })
    : i18n.t(", {count} minder dan een jaar eerder", { count: figure(before - now) });
}
