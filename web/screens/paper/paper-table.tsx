import { i18n } from "@lingui/core";
import { useMemo, type ReactElement } from "react";
import { Disc } from "../../components/mark";
import type { AttendanceStatus, PaperListQuery } from "../../graphql/generated/graphql";
import { statusWord } from "../../words/kinds";
import { paperNames } from "./paper-names";
import "../../components/table.css";

const statuses: readonly AttendanceStatus[] = ["PRESENT", "ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED"];
const newcomers = 6;

/** A row a person with three boxes to tick. What the register holds already is ticked: the paper goes on from there. */
export function PaperTable({ roster }: { readonly roster: PaperListQuery["rollCall"]["roster"] }): ReactElement {
  const names = useMemo(() => paperNames(roster), [roster]);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={i18n.t("Presentielijst op papier")}>
      <table className="paper__table">
        <thead>
          <tr>
            <th scope="col">{i18n.t("Naam")}</th>
            {statuses.map((status) => (
              <th key={status} scope="col" className="paper__choice">
                <Disc status={status} size={16} />
                {statusWord(status)}
              </th>
            ))}
            <th scope="col">{i18n.t("Bijdrage")}</th>
          </tr>
        </thead>
        <tbody>
          {roster.map(({ participantId, mark }) => (
            <tr key={participantId}>
              <th scope="row" className="paper__name">
                {names.get(participantId)}
              </th>
              {statuses.map((status) => (
                <td key={status} className="paper__choice">
                  <TickBox isTicked={mark?.status === status} />
                </td>
              ))}
              <td />
            </tr>
          ))}
        </tbody>
        <tbody>
          {Array.from({ length: newcomers }, (_, place) => (
            <tr key={place}>
              <th scope="row" colSpan={4} className="paper__newcomer">
                {i18n.t("Nieuw gezicht, voornaam:")}
              </th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TickBox({ isTicked }: { readonly isTicked: boolean }): ReactElement {
  return (
    <svg
      className="paper__box"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      {...(isTicked ? { role: "img", "aria-label": i18n.t("aangekruist") } : { "aria-hidden": true })}
    >
      <rect x="1" y="1" width="18" height="18" rx="2" strokeWidth="1.2" />
      {isTicked && <path d="m5 10.5 3.6 3.8L15.5 6" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />}
    </svg>
  );
}
