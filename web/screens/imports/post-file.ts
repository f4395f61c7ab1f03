import { i18n } from "@lingui/core";
import { Fault, unreachable } from "../../graphql/fault";
import type { ImportKind, ImportsQuery } from "../../graphql/generated/graphql";
import { meantFor } from "../../graphql/speaker";

export type Upload = {
  readonly file: File;
  readonly kind: ImportKind;
  readonly trackId: string;
  readonly mapping: Mapping | null;
};

/** How a person wants her sheet to be read; what she does not say is guessed. */
export type Mapping = {
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly columns: readonly { readonly index: number; readonly field: string }[];
  readonly legend: readonly { readonly mark: string; readonly meaning: Meaning }[];
  /** The year of the first date, where the dates have none. */
  readonly year: number | null;
  readonly skipRows: readonly number[];
  readonly sameAs: readonly { readonly row: number; readonly existingId: string }[];
  readonly keepWhatStands: boolean;
};

export type Meaning = "PRESENT" | "ABSENT_NOTIFIED" | "ABSENT_UNNOTIFIED" | "NOTHING" | "NOT_HELD";

/** Something about a row or a cell; the sentence begins with where it is. */
export type Finding = {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly sentence: string;
};

/** What would happen, and what is wrong, before anything is written. */
export type Check = {
  readonly sheet: {
    readonly name: string;
    readonly names: readonly string[];
    readonly columns: readonly string[];
    readonly preview: readonly (readonly (string | null)[])[];
    readonly headerRow: number;
  };
  readonly mapping: Mapping;
  readonly fields: readonly { readonly name: string; readonly label: string; readonly required: boolean }[];
  readonly will: ImportsQuery["imports"][number]["added"];
  /** Each one stands in the way. */
  readonly faults: readonly Finding[];
  /** Good to know: what is left out, and why. */
  readonly notices: readonly Finding[];
  readonly duplicates: readonly Duplicate[];
  readonly ok: boolean;
};

export type Duplicate = {
  readonly row: number;
  readonly name: string;
  readonly existingId?: string;
  readonly existingName?: string;
  readonly existingBirthYear?: number | null;
  readonly sentence: string;
};

export type Imported = { readonly id: string; readonly added: Check["will"] };

/** Files do not go through GraphQL: they have a door of their own, with its own limits. */
export async function checkFile(upload: Upload): Promise<Check> {
  return (await post("/imports/check", upload, {})) as Check;
}

/** All or nothing. Sent again with the same operation id it is done once. */
export async function importFile(upload: Upload, operationId: string): Promise<Imported> {
  return (await post("/imports", upload, { operationId })) as Imported;
}

async function post(
  path: string,
  { file, kind, trackId, mapping }: Upload,
  extra: Record<string, string>,
): Promise<unknown> {
  const body = new FormData();
  if (mapping) body.set("mapping", JSON.stringify(mapping));
  body.set("file", file);
  const address = `${path}?${new URLSearchParams({ ...extra, kind, ...(trackId ? { trackId } : {}) }).toString()}`;
  const response = await fetch(address, {
    method: "POST",
    body,
    headers: { "apollo-require-preflight": "1", ...meantFor() },
  }).catch(() => {
    throw unreachable();
  });
  if (response.status === 503) throw unreachable();
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw new Fault(
    response.status === 401 ? "UNAUTHENTICATED" : "FAULT",
    sentenceIn(answer) ?? i18n.t("Dit bestand kon niet worden gelezen. Er is niets gewijzigd."),
  );
}

function sentenceIn(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null) return null;
  if ("errors" in answer && Array.isArray(answer.errors)) return sentenceIn(answer.errors[0]);
  if ("faults" in answer && Array.isArray(answer.faults)) return sentenceIn(answer.faults[0]);
  if ("message" in answer && typeof answer.message === "string") return answer.message;
  return "sentence" in answer && typeof answer.sentence === "string" ? answer.sentence : null;
}
