import { plusDays, yearPeriod, type Day, type Period } from "../core/days";
import { bandLabel } from "./age-bands";
import { flowOf, protect, tallyOfBands, tallyOfDistricts, type Group, type Protection } from "./protect/protect";
import { tallyOf, type Tally, type TrackLine } from "./protect/tally";
import type { ReportRow, ReportSection, YearReport } from "./report.types";
import { coverageOf, dayInWords, definitionsFor, protectionSentence, tooSmall } from "./words";
import type { Profile, TrackCounts, YearCounts } from "./year-counts";

/** What is asked, and when. */
export interface YearAsked {
  readonly year: number;
  readonly now: Date;
  readonly today: Day;
}

/** The year as far as it has come: of a running year the days up to and including today. */
export function periodOf({ year, today }: Pick<YearAsked, "year" | "today">): Period {
  const { from, until } = yearPeriod(year);
  const tomorrow = plusDays(today, 1);
  return { from, until: tomorrow < until ? tomorrow : until };
}

/** Makes the report out of what was counted: chooses lines that may be shown, and writes them out. */
export function planYearReport(counts: YearCounts, asked: YearAsked): YearReport {
  const period = periodOf(asked);
  const shown = protect(counts);
  return {
    year: asked.year,
    title: titleOf(asked, period),
    organisation: counts.organisation,
    ...period,
    referenceDate: plusDays(period.until, -1),
    madeAt: asked.now.toISOString(),
    divisionYear: counts.divisionYear,
    sections: [
      trackSection(counts, shown),
      districtSection(counts, shown),
      bandSection(counts, shown),
      ...splitSections(counts, shown),
      flowSection(counts, shown),
    ],
    definitions: definitionsFor(counts.divisionYear),
    coverage: coverageOf(counts.tracks),
    protection: protectionSentence,
  };
}

function titleOf({ year, today }: YearAsked, { until }: Period): string {
  const made = dayInWords(today);
  const isOver = until <= today;
  return isOver ? `Jaarrapportage ${year}, gemaakt op ${made}` : `Jaarrapportage ${year}, tussenstand van ${made}`;
}

const reachColumns = ["Unieke deelnemers", "Deelnames"];

function trackSection(
  counts: YearCounts,
  { showsReach, tracks, districtsByTrack, bandsByTrack }: Protection,
): ReportSection {
  const total = tallyOf(counts, tracks);
  const rows = tracks.map((line, index) => {
    const tally = total.lines[index];
    return row(
      labelOf(counts, line),
      [tally?.people.count ?? 0, tally?.participations.count ?? 0],
      noteOf(counts, line),
    );
  });
  const notes = [
    tracks.length > 1 &&
      "Wie bij meer onderdelen kwam, telt bij elk onderdeel mee en in het totaal één keer. De regels zijn dus samen meer dan het totaal.",
    tracks.length === 0 && showsReach && "De groepen zijn te klein om per onderdeel te laten zien.",
    tracks.length > 1 &&
      districtsByTrack.length === 0 &&
      "Voor een tabel per wijk en onderdeel zijn de groepen te klein.",
    tracks.length > 1 &&
      bandsByTrack.length === 0 &&
      "Voor een tabel per leeftijd en onderdeel zijn de groepen te klein.",
  ];
  return section(
    counts,
    "track",
    "Bereik per onderdeel",
    "Onderdeel",
    reachColumns,
    [...rows, reachTotal(total, showsReach)],
    notes,
  );
}

function districtSection(counts: YearCounts, { showsReach, tracks, districts }: Protection): ReportSection {
  const rows = inOrder(counts, districts).map((group) =>
    reachRow(districtLabel(counts, group), tallyOfDistricts(counts, tracks, group)),
  );
  const notes = [
    showsReach && districts.length === 0 && "De groepen zijn te klein om per wijk te laten zien.",
    districts.length > 0 && "Wijken zonder deelnemers staan er niet bij.",
  ];
  return section(
    counts,
    "district",
    "Bereik per wijk",
    "Wijk",
    reachColumns,
    [...rows, reachTotal(tallyOf(counts, tracks), showsReach)],
    notes,
  );
}

function bandSection(counts: YearCounts, { showsReach, tracks, bands }: Protection): ReportSection {
  const rows = bands.map((group) => reachRow(bandLabel(group), tallyOfBands(counts, tracks, group)));
  const notes = [showsReach && bands.length === 0 && "De groepen zijn te klein om per leeftijd te laten zien."];
  return section(
    counts,
    "age",
    "Bereik per leeftijd",
    "Leeftijd",
    reachColumns,
    [...rows, reachTotal(tallyOf(counts, tracks), showsReach)],
    notes,
  );
}

/** Track against district and age band, for people and for participations. */
function splitSections(
  counts: YearCounts,
  { tracks, districtsByTrack, bandsByTrack, districts, bands }: Protection,
): ReportSection[] {
  const byDistrict = inOrder(counts, districtsByTrack).map((group) => ({
    label: districtLabel(counts, group),
    tally: tallyOfDistricts(counts, tracks, group),
  }));
  const byBand = bandsByTrack.map((group) => ({ label: bandLabel(group), tally: tallyOfBands(counts, tracks, group) }));
  const columns = [...tracks.map((line) => labelOf(counts, line)), "Alle onderdelen"];
  const total = { label: "Totaal", tally: tallyOf(counts, tracks) };

  function splitSection(
    id: string,
    title: string,
    heading: string,
    what: "people" | "participations",
    groups: typeof byBand,
    further: boolean,
  ): ReportSection[] {
    if (groups.length === 0) return [];
    const rows = [...groups, total].map(({ label, tally }) => ({
      ...row(label, [...tally.lines.map((line) => line[what].count), tally[what].count]),
      total: label === total.label,
    }));
    const notes = [
      what === "people" &&
        "Wie bij meer onderdelen kwam, telt bij elk onderdeel mee en bij ‘Alle onderdelen’ één keer.",
      further &&
        "In deze tabel zijn meer groepen samengevoegd dan in de tabel zonder onderdelen, omdat de groepen per onderdeel kleiner zijn.",
    ];
    return [section(counts, id, title, heading, columns, rows, notes)];
  }

  return [
    ...splitSection(
      "district-people",
      "Mensen per wijk en onderdeel",
      "Wijk",
      "people",
      byDistrict,
      districtsByTrack.length < districts.length,
    ),
    ...splitSection(
      "district-participations",
      "Deelnames per wijk en onderdeel",
      "Wijk",
      "participations",
      byDistrict,
      districtsByTrack.length < districts.length,
    ),
    ...splitSection(
      "age-people",
      "Mensen per leeftijd en onderdeel",
      "Leeftijd",
      "people",
      byBand,
      bandsByTrack.length < bands.length,
    ),
    ...splitSection(
      "age-participations",
      "Deelnames per leeftijd en onderdeel",
      "Leeftijd",
      "participations",
      byBand,
      bandsByTrack.length < bands.length,
    ),
  ];
}

function flowSection(counts: YearCounts, { showsFlow, flowTracks }: Protection): ReportSection {
  const columns = ["Stand begin", "Instroom", "Uitstroom", "Stand eind"];
  const values = (tracks: readonly TrackCounts[]): number[] => {
    const { begin, inflow, outflow, end } = flowOf(tracks);
    return [begin, inflow, outflow, end];
  };
  const total: ReportRow = showsFlow
    ? { ...row("Totaal", values(counts.tracks)), total: true }
    : { label: "Totaal", total: true, values: columns.map(() => null), note: tooSmall };
  const rows = showsFlow
    ? flowTracks.map((line) => row(labelOf(counts, line), values(membersOf(counts, line)), noteOf(counts, line, false)))
    : [];
  const notes = [
    "Dit zijn inschrijvingen: wie bij meer onderdelen staat ingeschreven, telt bij elk onderdeel.",
    showsFlow &&
      flowTracks.length === 0 &&
      counts.tracks.length > 1 &&
      "De groepen zijn te klein om per onderdeel te laten zien.",
  ];
  return {
    ...section(counts, "flow", "In- en uitstroom", "Onderdeel", columns, [...rows, total], notes),
    coverage: null,
  };
}

function section(
  counts: YearCounts,
  id: string,
  title: string,
  heading: string,
  columns: string[],
  rows: ReportRow[],
  notes: readonly (string | false)[],
): ReportSection {
  const note = notes.filter((sentence) => sentence !== false).join(" ");
  return { id, title, heading, columns, rows, note: note === "" ? null : note, coverage: coverageOf(counts.tracks) };
}

function row(label: string, values: number[], note: string | null = null): ReportRow {
  return { label, total: false, values, note };
}

function reachRow(label: string, { people, participations }: Tally): ReportRow {
  return row(label, [people.count, participations.count]);
}

function reachTotal({ people, participations }: Tally, isShown: boolean): ReportRow {
  const values = isShown ? [people.count, participations.count] : reachColumns.map(() => null);
  return { label: "Totaal", total: true, values, note: isShown ? null : tooSmall };
}

function membersOf(counts: YearCounts, line: TrackLine): TrackCounts[] {
  return counts.tracks.filter((_, index) => line.tracks.includes(index));
}

function labelOf(counts: YearCounts, line: TrackLine): string {
  const [first, ...others] = membersOf(counts, line);
  return first && others.length === 0 ? first.label : "Overige onderdelen";
}

/** How much was logged, and what was put together. */
function noteOf(counts: YearCounts, line: TrackLine, withCoverage = true): string | null {
  const members = membersOf(counts, line);
  const together = members.length > 1 ? `Samen: ${members.map(({ label }) => label).join(", ")}.` : "";
  const coverage = withCoverage ? `${coverageOf(members).sentence}.` : "";
  return [together, coverage].filter((sentence) => sentence !== "").join(" ") || null;
}

function districtLabel(counts: YearCounts, group: Group<Profile["district"]>): string {
  const [first = null, ...others] = group;
  if (others.length > 0) return group.includes(null) ? "Overige wijken of onbekend" : "Overige wijken";
  return counts.districts.find(({ code }) => code === first)?.name ?? "Onbekend";
}

/** By name; what was put together behind it, and what is not known last. */
function inOrder(counts: YearCounts, groups: readonly Group<Profile["district"]>[]): Group<Profile["district"]>[] {
  const rank = (group: Group<Profile["district"]>) => (group.length > 1 ? 1 : group[0] === null ? 2 : 0);
  const compare = new Intl.Collator("nl").compare;
  return groups.toSorted(
    (one, other) => rank(one) - rank(other) || compare(districtLabel(counts, one), districtLabel(counts, other)),
  );
}
