import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Empty } from "../../components/empty";
import { Table, type Column } from "../../components/table";
import { Part } from "../../frame/page";
import { purposeWord } from "../../words/visits";
import type { WaitingList } from "./data";

type Group = WaitingList["byDistrict"][number];

/** Who waits longest stands first; below it whether one district or language waits longer than another. */
export function Waiting({ list }: { readonly list: WaitingList }): ReactElement {
  const { requests, byDistrict, byLanguage } = list;
  return (
    <Part title={i18n.t("Wie wacht")}>
      {requests.length === 0 ? (
        <Empty>{i18n.t("Niemand wacht. Op iemands eigen pagina vraag je huisbezoek aan.")}</Empty>
      ) : (
        <>
          <ul className="plain list">
            {requests.map((request) => (
              <li key={request.id}>
                <Link href={`/huisbezoek/vragen/${request.id}`} className="list__row visits__waiting">
                  <span>
                    <strong>{request.participantName}</strong>
                    <br />
                    <span className="quiet">
                      {[purposeWord(request.purpose), request.districtName, request.languages.join(", ")]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </span>
                  <span className="number">{waitedWords(request.waitedDays)}</span>
                </Link>
              </li>
            ))}
          </ul>
          <details className="visits__fairness">
            <summary>{i18n.t("Wachten sommigen langer dan anderen?")}</summary>
            <GroupTable caption={i18n.t("Per wijk")} groups={byDistrict} />
            <GroupTable caption={i18n.t("Per taal")} groups={byLanguage} />
          </details>
        </>
      )}
    </Part>
  );
}

function GroupTable({
  caption,
  groups,
}: {
  readonly caption: string;
  readonly groups: readonly Group[];
}): ReactElement {
  const columns: Column<Group>[] = [
    { key: "name", head: caption, cell: ({ name }) => name ?? i18n.t("niet bekend"), by: ({ name }) => name },
    {
      key: "waiting",
      head: i18n.t("Wachten"),
      cell: ({ waiting }) => waiting,
      by: ({ waiting }) => waiting,
      isNumber: true,
    },
    {
      key: "median",
      head: i18n.t("Middelste, dagen"),
      cell: ({ medianDays }) => medianDays,
      by: ({ medianDays }) => medianDays,
      isNumber: true,
    },
    {
      key: "longest",
      head: i18n.t("Langste, dagen"),
      cell: ({ longestDays }) => longestDays,
      by: ({ longestDays }) => longestDays,
      isNumber: true,
    },
  ];
  return <Table caption={caption} columns={columns} rows={groups} rowKey={({ name }) => name ?? ""} />;
}

/** "wacht 3 weken" */
export function waitedWords(days: number): string {
  if (days === 0) return i18n.t("sinds vandaag");
  if (days === 1) return i18n.t("sinds gisteren");
  return days < 14
    ? i18n.t("wacht {days} dagen", { days })
    : i18n.t("wacht {weeks} weken", { weeks: Math.floor(days / 7) });
}
