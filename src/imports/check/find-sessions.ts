import type { Day } from "../../core/days";
import { columnLetters, shownDay } from "./cells";
import type { DateColumn } from "./check.types";
import type { Findings } from "./findings";
import type { Known, KnownSeries, KnownSession } from "./known.types";
import type { NewSession } from "./plan.types";

/** Which session a column is about: one that is planned, or one that we add. */
export interface SessionOfColumn {
  readonly column: DateColumn;
  /** Its id, or a text of our own for a new one. */
  readonly ref: string;
  readonly isNew: boolean;
}

/** When nothing says when a session was. */
const unknownTime = { startTime: "12:00", endTime: "13:00" } as const;

/**
 * Finds the session of each column: by track and day, by the time where the heading has one. Where none is planned, one is
 * added at the time of the track's series on that weekday, at the time of the heading for an hour, or from 12:00 to 13:00.
 */
export function findSessions(
  columns: readonly DateColumn[],
  known: Known,
  findings: Findings,
): { found: SessionOfColumn[]; added: NewSession[] } {
  const found: SessionOfColumn[] = [];
  const added: NewSession[] = [];
  for (const column of columns) {
    const planned = known.sessions.filter(({ on }) => on === column.on);
    const isOnly = columns.filter(({ on }) => on === column.on).length === 1;
    const existing = pick(column, { planned, isOnly, findings });
    if (existing === undefined) continue;
    if (existing) {
      found.push({ column, ref: existing.id, isNew: false });
      continue;
    }
    const ref = `session ${column.index}`;
    added.push({ ref, ...newSession(column, known) });
    found.push({ column, ref, isNew: true });
  }
  return { found, added };
}

/** Null: there is none. Undefined: it cannot be said, and a fault says why. */
function pick(
  column: DateColumn,
  given: { planned: readonly KnownSession[]; isOnly: boolean; findings: Findings },
): KnownSession | null | undefined {
  const { planned, isOnly, findings } = given;
  const held = planned.filter(({ isCancelled }) => !isCancelled);
  const atTime = column.time === null ? undefined : held.find(({ time }) => time === column.time);
  if (atTime) return atTime;
  const spot = { column: column.index, value: shownDay(column.on) };
  const [first] = held;
  if (first && held.length === 1 && isOnly) return first;
  if (held.length > 1 && column.time === null) {
    const times = held
      .map(({ time }) => time)
      .sort()
      .join(" en ");
    findings.fault(
      spot,
      `op ${shownDay(column.on)} zijn er ${held.length} bijeenkomsten (om ${times}). Zet de tijd bij de datum, bijvoorbeeld ‘${shownDay(column.on)} ${first?.time ?? ""}’.`,
    );
    return undefined;
  }
  if (planned.length > 0 && held.length === 0) {
    findings.fault(
      spot,
      `op ${shownDay(column.on)} staat in het register dat de bijeenkomst niet doorging. Haal kolom ${columnLetters(column.index)} leeg, of herstel de bijeenkomst.`,
    );
    return undefined;
  }
  return null;
}

function newSession(column: DateColumn, { series, track }: Known): Omit<NewSession, "ref"> {
  const of = seriesOn(column.on, series);
  const title = of?.title ?? track?.publicLabel ?? "Bijeenkomst";
  if (of && (column.time === null || column.time === of.startTime)) {
    return { on: column.on, title, startTime: of.startTime, endTime: of.endTime, placeId: of.placeId };
  }
  if (column.time === null) return { on: column.on, title, ...unknownTime, placeId: null };
  return {
    on: column.on,
    title,
    startTime: column.time,
    endTime: anHourLater(column.time),
    placeId: of?.placeId ?? null,
  };
}

/** The series on that weekday: the one that ran then, or else the one that began soonest after. */
function seriesOn(on: Day, series: readonly KnownSeries[]): KnownSeries | undefined {
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay() || 7;
  const same = series
    .filter((each) => each.weekday === weekday)
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  return (
    same.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn) ??
    same.find(({ startsOn }) => startsOn > on) ??
    same.at(-1)
  );
}

function anHourLater(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour >= 23 ? "23:59" : `${String(hour + 1).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
