import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Figure } from "../../components/figure";
import { Table, type Column } from "../../components/table";
import { capital, fullDay } from "../../words/days";
import { inWords } from "../../words/numbers";
import {
  circles,
  circleWord,
  contactWord,
  groupWord,
  supportWord,
  tieGroups,
  tieWord,
  type Network,
  type Tie,
} from "./data";
import { Shape, SmallShape } from "./shape";

/** How far the middle of each ring, and its edge, lie from the person in the middle. */
const rings = [
  { middle: 52, edge: 80 },
  { middle: 110, edge: 138 },
  { middle: 167, edge: 196 },
] as const;
const half = 206;

/** Three circles around the person: who is closest stands closest. */
export function Circles({ network, name }: { readonly network: Network; readonly name: string }): ReactElement {
  return (
    <Figure sentence={sentenceOf(network, name)} table={<Ties network={network} />}>
      <svg
        viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
        className="circles"
        role="img"
        aria-label={sentenceOf(network, name)}
      >
        {[...rings].reverse().map(({ edge }) => (
          <circle key={edge} r={edge} className="circles__ring" />
        ))}
        <circle r="22" className="circles__person" />
        <circle cy="-5" r="6" className="circles__head" />
        <path d="M-11 13c0-13 22-13 22 0" className="circles__head" />
        {circles.map((circle) => (
          <Ring key={circle} circle={circle} ties={network.ties} />
        ))}
      </svg>
      <Legend network={network} />
    </Figure>
  );
}

/** The ties of one ring, evenly spread; the top is left to the ring's word. */
function Ring({
  circle,
  ties,
}: {
  readonly circle: (typeof circles)[number];
  readonly ties: readonly Tie[];
}): ReactElement {
  const { middle, edge } = rings[circle - 1] ?? rings[0];
  const here = ties.map((tie, index) => ({ tie, number: index + 1 })).filter(({ tie }) => tie.circle === circle);
  return (
    <>
      <text y={-edge + 15} textAnchor="middle" className="circles__word" aria-hidden="true">
        {circleWord(circle)}
      </text>
      {here.map(({ tie, number }, index) => {
        const angle = (2 * Math.PI * (index + 1)) / (here.length + 1) - Math.PI / 2;
        return (
          <g key={tie.id} transform={`translate(${middle * Math.cos(angle)} ${middle * Math.sin(angle)})`}>
            <title>{tieWord(tie)}</title>
            <Shape group={tie.group} isNew={tie.isNew} number={number} />
          </g>
        );
      })}
    </>
  );
}

function Legend({ network }: { readonly network: Network }): ReactElement | null {
  const groups = tieGroups.filter((group) => network.ties.some((tie) => tie.group === group));
  if (groups.length === 0) return null;
  return (
    <p className="circles__legend small quiet" aria-hidden="true">
      {groups.map((group) => (
        <span key={group}>
          <SmallShape group={group} isNew={false} />
          {groupWord(group)}
        </span>
      ))}
      {network.newTies !== null && network.newTies > 0 && (
        <span>
          <SmallShape group="FRIENDS" isNew />
          {i18n.t("gevuld: nieuw sinds de start")}
        </span>
      )}
    </p>
  );
}

function sentenceOf({ on, size, circles: counts }: Network, name: string): string {
  const day = fullDay(on);
  if (size === 0) return i18n.t("Op {day} noemde {name} niemand. Ook dat is een antwoord.", { day, name });
  const parts = circles
    .map((circle) => ({ count: counts[circle - 1] ?? 0, word: circleWord(circle) }))
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${inWords(count)} ${word}`);
  return i18n.t("Op {day} noemde {name} {size, plural, one {één mens} other {{number} mensen}}: {parts}.", {
    day,
    name,
    size,
    number: inWords(size),
    parts: parts.join(", "),
  });
}

function Ties({ network }: { readonly network: Network }): ReactElement {
  const yes = (is: boolean): string => (is ? i18n.t("ja") : i18n.t("nee"));
  const columns: Column<Tie>[] = [
    { key: "who", head: i18n.t("Wie"), cell: (tie) => capital(tieWord(tie)), by: tieWord },
    { key: "group", head: i18n.t("Groep"), cell: ({ group }) => groupWord(group), by: ({ group }) => groupWord(group) },
    { key: "circle", head: i18n.t("Cirkel"), cell: ({ circle }) => circleWord(circle), by: ({ circle }) => circle },
    { key: "contact", head: i18n.t("Contact"), cell: ({ contact }) => contactWord(contact) },
    {
      key: "support",
      head: i18n.t("Geeft"),
      cell: ({ support }) => (support.length > 0 ? support.map(supportWord).join(", ") : i18n.t("niets genoemd")),
    },
    { key: "near", head: i18n.t("Woont in de buurt"), cell: ({ inNeighbourhood }) => yes(inNeighbourhood) },
    { key: "reciprocal", head: i18n.t("Over en weer"), cell: ({ reciprocal }) => yes(reciprocal) },
    { key: "workshop", head: i18n.t("Hier leren kennen"), cell: ({ throughWorkshop }) => yes(throughWorkshop) },
  ];
  return (
    <Table caption={i18n.t("De mensen in de cirkels")} rows={network.ties} rowKey={({ id }) => id} columns={columns} />
  );
}
