import { z } from "zod";
import { badInput } from "../core/errors";
import type { WantedMapping } from "./check/check.types";
import { fieldNames, type FieldName } from "./check/fields";
import { markMeanings } from "./check/legend";

const row = z.number().int().min(1).max(1_000_000);
const isField = (name: string): name is FieldName => fieldNames.some((known) => known === name);

/** What the page, or the command line, may say about how a sheet is read. */
const wantedMapping = z.strictObject({
  sheet: z.string().max(200).nullish(),
  headerRow: row.nullish(),
  columns: z
    .array(z.strictObject({ index: z.number().int().min(0).max(20_000), field: z.string().refine(isField) }))
    .max(20_000)
    .optional(),
  legend: z
    .array(z.strictObject({ mark: z.string().min(1).max(60), meaning: z.enum(markMeanings) }))
    .max(500)
    .optional(),
  year: z.number().int().min(1990).max(2100).nullish(),
  skipRows: z.array(row).max(20_000).optional(),
  sameAs: z
    .array(z.strictObject({ row, existingId: z.uuid().nullable() }))
    .max(20_000)
    .optional(),
  keepWhatStands: z.boolean().optional(),
});

/** Reads a mapping from JSON. Errors: BAD_USER_INPUT. */
export function readMapping(text: string | undefined): WantedMapping {
  if (text === undefined || text.trim() === "") return {};
  const parsed = wantedMapping.safeParse(jsonIn(text));
  if (parsed.error?.issues.some(({ path }) => path[0] === "year"))
    throw badInput({ mapping: "Vul het jaar in met vier cijfers." });
  if (!parsed.success)
    throw badInput({ mapping: "De keuze van de kolommen is niet te lezen. Begin opnieuw met dit bestand." });
  return parsed.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
