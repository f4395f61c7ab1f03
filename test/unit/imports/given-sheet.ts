import type { Cell, Merge, Sheet } from "../../../src/files/sheet";
import type { Register, WantedMapping } from "../../../src/imports/check/check.types";
import { ImportKind } from "../../../src/imports/check/import-kind";
import type { Known, KnownPerson } from "../../../src/imports/check/known.types";
import { readRegister } from "../../../src/imports/check/read-register";

export const today = "2026-11-23";

/** A sheet as a person would type it: a line a row, cells between semicolons. */
export function sheetOf(lines: string | readonly (readonly Cell[])[], merges: readonly Merge[] = []): Sheet {
  const given =
    typeof lines === "string"
      ? lines
          .trim()
          .split("\n")
          .map((line) => line.split(";"))
      : lines;
  const width = Math.max(...given.map((row) => row.length));
  const rows = given.map((row) =>
    Array.from({ length: width }, (_, column) => (row[column] === "" ? null : (row[column] ?? null))),
  );
  return { format: "csv", name: "blad", sheetNames: ["blad"], rows, merges };
}

/** A grid of who was there, read. */
export function readGrid(lines: string | Sheet, wanted: WantedMapping = {}, fileName = "register.csv"): Register {
  const sheet = typeof lines === "string" ? sheetOf(lines) : lines;
  return readRegister({ sheet, fileName, kind: ImportKind.ATTENDANCE, wanted, today });
}

/** A list of people, read. */
export function readList(lines: string, wanted: WantedMapping = {}): Register {
  return readRegister({ sheet: sheetOf(lines), fileName: "mensen.csv", kind: ImportKind.PARTICIPANTS, wanted, today });
}

/** A register that knows nothing but a track. */
export function knowing(known: Partial<Known> = {}): Known {
  const nothing = { people: [], enrolments: [], strengths: [], sessions: [], series: [], marks: [] };
  const districts = [{ code: "WK030707", name: "Kruiskamp", isCurrent: true }];
  const neighbourhoods = [{ code: "BU03070903", name: "Queekhoven e.o.", isCurrent: true, districtCode: "WK030709" }];
  return { track: { id: "track", publicLabel: "Samen in de wijk" }, ...nothing, districts, neighbourhoods, ...known };
}

/** Somebody in the register. */
export function personIn(person: Partial<KnownPerson> & { searchName: string }): KnownPerson {
  const { searchName } = person;
  return {
    id: searchName,
    name: searchName,
    birthYear: null,
    birthMonth: null,
    phone: null,
    email: null,
    language: null,
    districtCode: null,
    inTrack: true,
    revision: 1,
    ...person,
  };
}

export const sentences = (findings: readonly { sentence: string }[]): string[] =>
  findings.map(({ sentence }) => sentence);
