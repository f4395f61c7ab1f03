import { bandLabel } from "./age-bands";
import type { Protection } from "./protect/protect";
import { belowTable, districtsInOrder, labelOf, row, type LabelledTally } from "./report-sections";
import type { ReportSection } from "./report.types";
import { withheldPeople } from "./words";
import type { YearCounts } from "./year-counts";

interface SplitTable {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly what: "people" | "participations";
  readonly groups: readonly LabelledTally[];
  /** More groups were merged here than in the table without tracks. */
  readonly isCoarser: boolean;
}

/** Districts and age bands against tracks, for people and for participations; those that have groups large enough. */
export function splitSections(counts: YearCounts, shown: Protection): ReportSection[] {
  const { districts, bands, districtsByTrack, bandsByTrack } = shown;
  const byDistrict = {
    groups: districtsInOrder(counts, districtsByTrack),
    isCoarser: districtsByTrack.length < districts.length,
  };
  const byBand = {
    groups: bandsByTrack.map(({ members, tally }) => ({ label: bandLabel(members), tally })),
    isCoarser: bandsByTrack.length < bands.length,
  };
  const tables: SplitTable[] = [
    { id: "district-people", title: "Mensen per wijk en onderdeel", heading: "Wijk", what: "people", ...byDistrict },
    {
      id: "district-participations",
      title: "Deelnames per wijk en onderdeel",
      heading: "Wijk",
      what: "participations",
      ...byDistrict,
    },
    { id: "age-people", title: "Mensen per leeftijd en onderdeel", heading: "Leeftijd", what: "people", ...byBand },
    {
      id: "age-participations",
      title: "Deelnames per leeftijd en onderdeel",
      heading: "Leeftijd",
      what: "participations",
      ...byBand,
    },
  ];
  return tables.filter(({ groups }) => groups.length > 0).map((table) => splitSection(counts, shown, table));
}

function splitSection(counts: YearCounts, { total, tracks, withheld }: Protection, table: SplitTable): ReportSection {
  const { id, title, heading, what, groups, isCoarser } = table;
  const hidden = what === "people" ? withheld : null;
  const rowOf = ({ label, tally }: LabelledTally) => {
    const byLine = tally.lines.map((line, index) => (index === hidden ? null : line[what].count));
    return row(label, [...byLine, tally[what].count]);
  };
  const notes = [
    what === "people" && "Wie bij meer onderdelen kwam, telt bij elk onderdeel mee en bij ‘Alle onderdelen’ één keer.",
    isCoarser &&
      "In deze tabel zijn meer groepen samengevoegd dan in de tabel zonder onderdelen, omdat de groepen per onderdeel kleiner zijn.",
    hidden !== null && withheldPeople,
  ];
  return {
    id,
    title,
    heading,
    columns: [...tracks.map((line) => labelOf(counts, line)), "Alle onderdelen"],
    rows: [...groups.map(rowOf), { ...rowOf({ label: "Totaal", tally: total }), total: true }],
    ...belowTable(counts, notes),
  };
}
