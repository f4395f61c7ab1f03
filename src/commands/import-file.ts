import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { SingleBar } from "cli-progress";
import { actAtDesk } from "../access/act-at-desk";
import type { Act } from "../access/act";
import { written } from "../access/act";
import { atDesk, type Desk } from "../access/create-organisation";
import { withinReach } from "../access/reach";
import { dayOf } from "../core/days";
import { checkRegister } from "../imports/check/check-register";
import type { Check, Counts, Register } from "../imports/check/check.types";
import type { ImportKind } from "../imports/check/import-kind";
import { readRegister } from "../imports/check/read-register";
import { CheckFailed, importRegister } from "../imports/import-register";
import { knownTo } from "../imports/known.question";
import { takeSheet } from "../imports/take-sheet";
import { standAs } from "./desk";

export interface ImportFile {
  readonly file: string;
  readonly kind: ImportKind;
  /** Its name or id; without one people come in without a track, which only a manager may. */
  readonly track: string | undefined;
  readonly as: string;
  readonly organisation: string | undefined;
  readonly sheet: string | undefined;
  readonly year: number | undefined;
  readonly keepWhatStands: boolean;
  readonly dryRun: boolean;
}

/** Takes a file in as the person would on the page, all or nothing, and says what happened. Throws when it did not. */
export async function importFile(desk: Desk, wanted: ImportFile, say: (line: string) => void): Promise<void> {
  const fileName = basename(wanted.file);
  const sheet = await takeSheet(await readFile(wanted.file), fileName, wanted.sheet ?? null);
  const { kind, year, keepWhatStands } = wanted;
  const register = readRegister({
    sheet,
    fileName,
    kind,
    today: dayOf(desk.now),
    wanted: { year, keepWhatStands, sheet: wanted.sheet },
  });
  await atDesk(desk, async (client) => {
    const person = await standAs(client, {
      email: wanted.as,
      organisation: wanted.organisation,
      permission: "import.run",
    });
    const action = wanted.dryRun ? "READ" : "IMPORT";
    const operation = wanted.dryRun ? "CheckImport" : "ImportRegister";
    const { organisationId } = person;
    await actAtDesk(client, { organisationId, at: desk.now, operation, action }, async (act) => {
      const trackId = wanted.track === undefined ? null : await findTrack(act, wanted.track);
      if (wanted.dryRun) await tryOut(act, { register, trackId }, say);
      else await takeIn(act, { register, trackId }, say);
    });
  });
}

interface Ready {
  readonly register: Register;
  readonly trackId: string | null;
}

async function tryOut(act: Act, ready: Ready, say: (line: string) => void): Promise<void> {
  const { known, subjects } = await knownTo(act, ready);
  const { check, plan } = checkRegister(ready.register, known, act.today);
  act.concerns([...plan.subjects, ...subjects]);
  tell(check, say);
  if (!check.ok) throw new Error("Dit bestand kan zo niet worden overgenomen. Er is niets veranderd.");
  say(`Er zou bij komen: ${inWords(check.will)}. Er is niets veranderd.`);
}

async function takeIn(act: Act, ready: Ready, say: (line: string) => void): Promise<void> {
  const bar = new SingleBar({
    format: "{bar} {percentage} % · {value} van {total} rijen",
    barsize: 30,
    hideCursor: true,
  });
  try {
    const { check } = await importRegister(act, ready, (done, of) => {
      if (!bar.isActive) bar.start(of, 0);
      bar.update(done);
    });
    bar.stop();
    tell(check, say);
    say(`Overgenomen: ${inWords(check.will)}.`);
  } catch (thrown) {
    bar.stop();
    if (thrown instanceof CheckFailed) tell(thrown.check, say);
    throw thrown;
  }
}

async function findTrack(act: Act, wanted: string): Promise<string> {
  const tracks = await act.sql<{ id: string; name: string; meant: boolean }>`
    /* imports.find-track */ SELECT t.id, t.name, t.id::text = ${wanted} OR app.folded(t.name) = app.folded(${wanted}) AS meant
      FROM track t WHERE t.organisation_id = ${act.organisationId} AND ${written(withinReach("t.id"))} ORDER BY t.name`;
  const meant = tracks.filter((track) => track.meant);
  const [track] = meant;
  if (track && meant.length === 1) return track.id;
  if (track)
    throw new Error(
      `Er zijn ${meant.length} onderdelen met de naam ‘${wanted}’. Noem het id: ${meant.map(({ id }) => id).join(", ")}.`,
    );
  throw new Error(`Het onderdeel ‘${wanted}’ is er niet. Wel: ${tracks.map(({ name }) => name).join(", ") || "geen"}.`);
}

function tell({ faults, notices, duplicates }: Check, say: (line: string) => void): void {
  for (const { sentence } of notices) say(`  let op   ${sentence}`);
  for (const { row, name, sentence } of duplicates) say(`  dubbel?  Rij ${row} (${name}): ${sentence}`);
  for (const { sentence } of faults) say(`  fout     ${sentence}`);
}

function inWords({ participants, enrolments, sessions, attendances, details, unchanged }: Counts): string {
  return `${participants} mensen, ${enrolments} inschrijvingen, ${sessions} bijeenkomsten, ${attendances} aanwezigheden, ${details} aanvullingen; ${unchanged} stonden er al`;
}
