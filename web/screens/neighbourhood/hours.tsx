import { i18n } from "@lingui/core";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import type { ReactElement } from "react";
import "../../components/chart.css";
import { Figure } from "../../components/figure";
import { Table, type Column } from "../../components/table";
import { monthName } from "../../words/days";
import { figure } from "../../words/numbers";
import type { Initiative } from "./data";
import { hours } from "./words";

type Month = Initiative["months"][number];

const size = { width: 320, height: 140, top: 20, bottom: 24 } as const;

/** What it takes professionals, month by month: it should become less. */
export function Hours({ months }: { readonly months: readonly Month[] }): ReactElement {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return <p className="quiet">{i18n.t("Hier komt per maand hoeveel uur het ons kostte.")}</p>;
  return (
    <Figure sentence={sentenceOf(first, last)} table={<MonthTable months={months} />}>
      <Chart months={months} />
    </Figure>
  );
}

function sentenceOf(first: Month, last: Month): string {
  if (first === last)
    return i18n.t("In {month}: {hours}.", { month: monthName(first.month), hours: hours(first.professionalQuarters) });
  return i18n.t("In {month}: {hours}. In {last}: {now}.", {
    month: monthName(first.month),
    hours: hours(first.professionalQuarters),
    last: monthName(last.month),
    now: hours(last.professionalQuarters),
  });
}

function Chart({ months }: { readonly months: readonly Month[] }): ReactElement {
  const highest = Math.max(1, ...months.map(({ professionalQuarters }) => professionalQuarters));
  const across = scaleBand({ domain: months.map(({ month }) => month), range: [0, size.width], padding: 0.28 });
  const up = scaleLinear({ domain: [0, highest], range: [size.height - size.bottom, size.top] });
  const ground = size.height - size.bottom;
  const said = months.map((one) => `${monthName(one.month)} ${hours(one.professionalQuarters)}`).join(", ");
  return (
    <div className="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={said}>
        <line x1="0" x2={size.width} y1={ground} y2={ground} stroke="var(--basis-color-default-border-default)" />
        {months.map(({ month, professionalQuarters }) => {
          const left = across(month) ?? 0;
          const top = up(professionalQuarters);
          return (
            <g key={month} transform={`translate(${left} 0)`}>
              <Bar
                y={top}
                width={across.bandwidth()}
                height={ground - top}
                rx={2}
                className="chart__bar"
                fill="var(--basis-color-action-1-border-default)"
              />
              <text x={across.bandwidth() / 2} y={top - 6} className="chart__number">
                {figure(professionalQuarters / 4, 2)}
              </text>
              <text x={across.bandwidth() / 2} y={size.height - 6} className="chart__label">
                {monthName(month).slice(0, 3)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function MonthTable({ months }: { readonly months: readonly Month[] }): ReactElement {
  const columns: Column<Month>[] = [
    { key: "month", head: i18n.t("Maand"), cell: ({ month }) => monthName(month), by: ({ month }) => month },
    { key: "times", head: i18n.t("Keren"), isNumber: true, cell: ({ gatherings }) => figure(gatherings) },
    { key: "visits", head: i18n.t("Bezoeken"), isNumber: true, cell: ({ visits }) => figure(visits) },
    {
      key: "hours",
      head: i18n.t("Uren van ons"),
      isNumber: true,
      cell: ({ professionalQuarters }) => figure(professionalQuarters / 4, 2),
    },
  ];
  return (
    <Table
      caption={i18n.t("Per maand: keren, bezoeken en uren")}
      columns={columns}
      rows={months}
      rowKey={({ month }) => month}
    />
  );
}
