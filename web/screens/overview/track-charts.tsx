import { i18n } from "@lingui/core";
import { Group } from "@visx/group";
import { PatternLines } from "@visx/pattern";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import type { ReactElement } from "react";
import "../../components/chart.css";
import { Figure } from "../../components/figure";
import { Table, type Column } from "../../components/table";
import type { Day } from "../../words/days";
import { figure } from "../../words/numbers";
import type { OverviewData } from "./data";
import { quarterLabel, quarterOf } from "./period";

type Track = OverviewData["tracks"][number];

const size = { width: 260, height: 150, top: 22, bottom: 24 } as const;

/** Small multiples, one a track, on one scale: which is large, which grows. */
export function TrackCharts({
  tracks,
  today,
}: {
  readonly tracks: readonly Track[];
  readonly today: Day;
}): ReactElement {
  const highest = Math.max(1, ...tracks.flatMap(({ quarters }) => quarters.map(({ figures }) => figures.attendances)));
  const busiest = tracks.reduce((most, track) => (track.total.attendances > most.total.attendances ? track : most));
  return (
    <Figure
      table={<QuarterTable tracks={tracks} />}
      sentence={i18n.t("Hoe vaak mensen er waren, per kwartaal. Bij {name} het meest: {count} keer.", {
        name: busiest.name,
        count: figure(busiest.total.attendances),
      })}
    >
      <div className="charts">
        {tracks.map((track) => (
          <div key={track.trackId} className="chart">
            <h3>{track.name}</h3>
            <Chart track={track} highest={highest} today={today} />
          </div>
        ))}
      </div>
      {isRunning(tracks, today) && <p className="small quiet">{i18n.t("Gestreept: dit kwartaal loopt nog.")}</p>}
    </Figure>
  );
}

function Chart({
  track,
  highest,
  today,
}: {
  readonly track: Track;
  readonly highest: number;
  readonly today: Day;
}): ReactElement {
  const across = scaleBand({
    domain: track.quarters.map(({ quarter }) => quarter),
    range: [0, size.width],
    padding: 0.28,
  });
  const up = scaleLinear({ domain: [0, highest], range: [size.height - size.bottom, size.top] });
  const pattern = `running-${track.trackId}`;
  const ground = size.height - size.bottom;
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={sentenceOf(track)}>
      <PatternLines
        id={pattern}
        width={6}
        height={6}
        stroke="var(--basis-color-action-1-border-default)"
        strokeWidth={2}
        orientation={["diagonal"]}
      />
      <line x1="0" x2={size.width} y1={ground} y2={ground} stroke="var(--basis-color-default-border-default)" />
      {track.quarters.map(({ quarter, figures }) => {
        const left = across(quarter) ?? 0;
        const top = up(figures.attendances);
        return (
          <Group key={quarter} left={left}>
            <Bar
              y={top}
              width={across.bandwidth()}
              height={ground - top}
              rx={2}
              className="chart__bar"
              fill={
                quarterOf(quarter).until > today ? `url(#${pattern})` : "var(--basis-color-action-1-border-default)"
              }
            />
            <text x={across.bandwidth() / 2} y={top - 6} className="chart__number">
              {figure(figures.attendances)}
            </text>
            <text x={across.bandwidth() / 2} y={size.height - 6} className="chart__label">
              {quarterLabel(quarter)}
            </text>
          </Group>
        );
      })}
    </svg>
  );
}

function isRunning(tracks: readonly Track[], today: Day): boolean {
  return tracks.some(({ quarters }) => quarters.some(({ quarter }) => quarterOf(quarter).until > today));
}

function sentenceOf({ name, quarters }: Track): string {
  return `${name}: ${quarters.map(({ quarter, figures }) => `${quarterLabel(quarter)} ${quarter.slice(0, 4)} ${figure(figures.attendances)}`).join(", ")}`;
}

function QuarterTable({ tracks }: { readonly tracks: readonly Track[] }): ReactElement {
  const quarters = tracks[0]?.quarters.map(({ quarter }) => quarter) ?? [];
  const columns: Column<Track>[] = [
    { key: "name", head: i18n.t("Onderdeel"), cell: ({ name }) => name, by: ({ name }) => name },
    ...quarters.map((quarter) => {
      const of = (track: Track): number =>
        track.quarters.find((one) => one.quarter === quarter)?.figures.attendances ?? 0;
      return {
        key: quarter,
        head: `${quarterLabel(quarter)} ${quarter.slice(0, 4)}`,
        cell: (track: Track) => figure(of(track)),
        by: of,
        isNumber: true,
      };
    }),
  ];
  return (
    <Table
      caption={i18n.t("Hoe vaak mensen er waren, per kwartaal")}
      columns={columns}
      rows={tracks}
      rowKey={({ trackId }) => trackId}
    />
  );
}
