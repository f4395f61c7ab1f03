import { pipeline, type Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { isoDay } from "./iso-day";
import { neutralise } from "./neutralise";
import type { Table, Written } from "./table";
import { writtenRows } from "./written-rows";

/**
 * For Excel in Dutch: a byte order mark, semicolons, CRLF and decimal commas; days as 2025-12-31, which
 * every language reads alike. Several sheets follow each other under their names, an empty line between.
 */
export function writeCsv(table: Table): Readable {
  const options = { bom: true, delimiter: ";", record_delimiter: "\r\n", quoted_match: /[\r\n]|^\s|\s$/ };
  return pipeline(records(table), stringify(options), () => undefined);
}

async function* records({ sheets }: Table): AsyncGenerator<string[]> {
  for (const [index, sheet] of sheets.entries()) {
    if (index > 0) yield [""];
    if (sheets.length > 1) yield [neutralise(sheet.name)];
    yield sheet.columns.map(({ header }) => neutralise(header));
    for await (const row of writtenRows(sheet)) yield row.map(shown);
  }
}

const decimal = new Intl.NumberFormat("nl-NL", { useGrouping: false, maximumFractionDigits: 10 });
const percent = new Intl.NumberFormat("nl-NL", { useGrouping: false, maximumFractionDigits: 1 });

function shown(value: Written): string {
  switch (value.kind) {
    case "nothing":
      return "";
    case "text":
      return value.text;
    case "date":
      return isoDay(value.date);
    case "percent":
      return `${percent.format(value.number * 100)}%`;
    default:
      return decimal.format(value.number);
  }
}
