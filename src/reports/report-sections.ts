import { bandLabel } from "./age-bands";
import type { Group } from "./protect/groups";
import type { TrackLine } from "./protect/partition";
import type { Protection } from "./protect/protect";
import type { Tally } from "./protect/tally";
import { flowOf, membersOf } from "./protect/track-lines";
import type { ReportRow, ReportSection } from "./report.types";
import { coverageOf, tooSmall, withheldPeople } from "./words";
import type { Profile, TrackCounts, YearCounts } from "./year-counts";

/** A line of a table, and what there is to tell on it. */
export interface LabelledTally {
  readonly label: string;
  readonly tally: Tally;
}

const reachColumns = ["Unieke deelnemers", "Deelnames"];

/** People and participations by track. Not additive: who came to several tracks counts on each line. */
export function trackSection(counts: YearCounts, shown: Protection): ReportSection {
  const { showsReach, total, tracks, withheld, districtsByTrack, bandsByTrack } = shown;
  const rows = tracks.map((line, index) => {
    const { people, participations } = total.lines[index] ?? total;
    const isWithheld = index === withheld;
    const note = [noteOf(counts, line), isWithheld && withheldPeople].filter(Boolean).join(" ");
    return row(labelOf(counts, line), [isWithheld ? null : people.count, participations.count], note);
  });
  const notes = [
    tracks.length > 1 &&
      "Wie bij meer onderdelen kwam, telt bij elk onderdeel mee en in het totaal één keer. De regels samen kunnen dus meer zijn dan het totaal.",
    tracks.length === 0 && showsReach && "De groepen zijn te klein om per onderdeel te laten zien.",
    tracks.length > 1 &&
      districtsByTrack.length === 0 &&
      "Voor een tabel per wijk en onderdeel zijn de groepen te klein.",
    tracks.length > 1 &&
      bandsByTrack.length === 0 &&
      "Voor een tabel per leeftijd en onderdeel zijn de groepen te klein.",
  ];
  return {
    id: "track",
    title: "Bereik per onderdeel",
    heading: "Onderdeel",
    columns: reachColumns,
    rows: [...rows, reachTotal(shown)],
    ...belowTable(counts, notes),
  };
}

/** People and participations by district. */
export function districtSection(counts: YearCounts, shown: Protection): ReportSection {
  const { showsReach, districts } = shown;
  const rows = districtsInOrder(counts, districts).map(({ label, tally }) => reachRow(label, tally));
  const notes = [
    showsReach && districts.length === 0 && "De groepen zijn te klein om per wijk te laten zien.",
    districts.length > 0 && "Wijken zonder deelnemers staan er niet bij.",
  ];
  return {
    id: "district",
    title: "Bereik per wijk",
    heading: "Wijk",
    columns: reachColumns,
    rows: [...rows, reachTotal(shown)],
    ...belowTable(counts, notes),
  };
}

/** People and participations by age band. */
export function bandSection(counts: YearCounts, shown: Protection): ReportSection {
  const { showsReach, bands } = shown;
  const rows = bands.map(({ members, tally }) => reachRow(bandLabel(members), tally));
  const notes = [showsReach && bands.length === 0 && "De groepen zijn te klein om per leeftijd te laten zien."];
  return {
    id: "age",
    title: "Bereik per leeftijd",
    heading: "Leeftijd",
    columns: reachColumns,
    rows: [...rows, reachTotal(shown)],
    ...belowTable(counts, notes),
  };
}

/** Begin, inflow, outflow and end of enrolments by track. */
export function flowSection(counts: YearCounts, { showsFlow, flowTracks }: Protection): ReportSection {
  const columns = ["Stand begin", "Instroom", "Uitstroom", "Stand eind"];
  const values = (tracks: readonly TrackCounts[]): number[] => {
    const { begin, inflow, outflow, end } = flowOf(tracks);
    return [begin, inflow, outflow, end];
  };
  const total = showsFlow
    ? { ...row("Totaal", values(counts.tracks)), total: true }
    : {
        ...row(
          "Totaal",
          columns.map(() => null),
          tooSmall,
        ),
        total: true,
      };
  const rows = (showsFlow ? flowTracks : []).map((line) =>
    row(labelOf(counts, line), values(membersOf(counts, line)), togetherNote(counts, line)),
  );
  const notes = [
    "Dit zijn inschrijvingen: wie bij meer onderdelen staat ingeschreven, telt bij elk onderdeel.",
    showsFlow &&
      rows.length === 0 &&
      counts.tracks.length > 1 &&
      "De groepen zijn te klein om per onderdeel te laten zien.",
  ];
  const { note } = belowTable(counts, notes);
  return {
    id: "flow",
    title: "In- en uitstroom",
    heading: "Onderdeel",
    columns,
    rows: [...rows, total],
    note,
    coverage: null,
  };
}

/** What stands below a table: its notes as one text, and how much was logged. */
export function belowTable(
  counts: YearCounts,
  notes: readonly (string | false)[],
): Pick<ReportSection, "note" | "coverage"> {
  const note = notes.filter((sentence) => sentence !== false).join(" ");
  return { note: note === "" ? null : note, coverage: coverageOf(counts.tracks) };
}

/** A line of a table; null is not shown. */
export function row(label: string, values: (number | null)[], note = ""): ReportRow {
  return { label, total: false, values, note: note === "" ? null : note };
}

/** The public label of a line. */
export function labelOf(counts: YearCounts, line: TrackLine): string {
  const [first, ...others] = membersOf(counts, line);
  return first && others.length === 0 ? first.label : "Overige onderdelen";
}

/** By name; what was put together behind it, and what is not known last. */
export function districtsInOrder(counts: YearCounts, groups: readonly Group<Profile["district"]>[]): LabelledTally[] {
  const rankOf = ([first, ...others]: readonly Profile["district"][]) =>
    others.length > 0 ? 1 : first === null ? 2 : 0;
  return groups
    .map(({ members, tally }) => ({ label: districtLabel(counts, members), rank: rankOf(members), tally }))
    .sort((one, other) => one.rank - other.rank || byName(one.label, other.label));
}

const { compare: byName } = new Intl.Collator("nl");

/** The name of a district, or what several of them are called together. */
function districtLabel(counts: YearCounts, members: readonly Profile["district"][]): string {
  const [first = null, ...others] = members;
  if (others.length > 0) return members.includes(null) ? "Overige wijken of onbekend" : "Overige wijken";
  return counts.districts.find(({ code }) => code === first)?.name ?? "Onbekend";
}

function reachRow(label: string, { people, participations }: Tally): ReportRow {
  return row(label, [people.count, participations.count]);
}

function reachTotal({ showsReach, total }: Protection): ReportRow {
  return {
    ...(showsReach
      ? reachRow("Totaal", total)
      : row(
          "Totaal",
          reachColumns.map(() => null),
          tooSmall,
        )),
    total: true,
  };
}

/** What was put together, and how much of it was logged. */
function noteOf(counts: YearCounts, line: TrackLine): string {
  return `${togetherNote(counts, line)} ${coverageOf(membersOf(counts, line)).sentence}.`.trimStart();
}

function togetherNote(counts: YearCounts, line: TrackLine): string {
  const members = membersOf(counts, line);
  return members.length > 1 ? `Samen: ${members.map(({ label }) => label).join(", ")}.` : "";
}
