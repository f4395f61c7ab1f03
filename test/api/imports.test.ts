import { readFileSync } from "node:fs";
import { join } from "node:path";
import request from "supertest";
import { Client } from "pg";
import { importFile, type ImportFile } from "../../src/commands/import-file";
import { ImportKind } from "../../src/imports/check/import-kind";
import { assign, enrol, openTrack, openWorkshop, planSession, record, registerParticipant } from "../support/given";
import {
  buildHouse,
  openWorld,
  operationId,
  visitorWith,
  type House,
  type Visitor,
  type World,
} from "../support/world";

const folder = join(__dirname, "../fixtures/registers");

interface Sent {
  readonly file?: string;
  readonly bytes?: Buffer | string;
  readonly kind?: string;
  readonly trackId?: string;
  readonly mapping?: Record<string, unknown>;
  readonly operationId?: string;
}

let world: World;
let house: House;
let kruiskamp: string;
let women: string;

beforeAll(async () => {
  world = await openWorld();
  house = await buildHouse(world);
  const admin = { world, by: house.admin };
  const workshop = await openWorkshop(admin);
  kruiskamp = await openTrack(admin, workshop, { name: "Wijk en Participatie", openedOn: "2024-01-01" });
  women = await openTrack(admin, workshop, { name: "Vrouwen", openedOn: "2024-01-01" });
  await assign(admin, kruiskamp, house.caseworker.accountId);
});
afterEach(() =>
  sql(
    "TRUNCATE participant, session, import, person_quarter, track_quarter, counted_once, operation, audit_event CASCADE",
  ),
);
afterAll(() => world.close());

function upload(path: string, by: Visitor, { file = "register.csv", bytes, mapping, ...query }: Sent): request.Test {
  const sent = request(world.app.server)
    .post(path)
    .query({ kind: "ATTENDANCE", ...query })
    .set("cookie", by.cookie)
    .set("apollo-require-preflight", "1")
    .attach("file", bytes === undefined ? readFileSync(join(folder, file)) : Buffer.from(bytes), file);
  return mapping ? sent.field("mapping", JSON.stringify(mapping)) : sent;
}

const check = (by: Visitor, sent: Sent): request.Test => upload("/imports/check", by, sent);
const take = (by: Visitor, sent: Sent): request.Test =>
  upload("/imports", by, { operationId: operationId(world), ...sent });

/** Row counts of everything that an import can touch, past row-level security. */
async function counts(): Promise<Record<string, number>> {
  const client = new Client({ connectionString: world.urls.adminUrl });
  await client.connect();
  const found: Record<string, number> = {};
  for (const table of [
    "participant",
    "strength",
    "enrolment",
    "enrolment_change",
    "session",
    "attendance",
    "import",
    "import_row",
  ]) {
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table}`);
    found[table] = rows[0].n;
  }
  await client.end();
  return found;
}

async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: world.urls.adminUrl });
  await client.connect();
  const { rows } = await client.query(text, values);
  await client.end();
  return rows;
}

const importsQuery =
  "query Imports { imports { id fileName kind state trackId trackName by added { participants enrolments sessions attendances details unchanged } undoneAt keptAtUndo } }";
const undoMutation = "mutation Undo($input: UndoImportInput!) { undoImport(input: $input) { id } }";

function undo(by: Visitor, importId: string): Promise<any> {
  return by.ask(undoMutation, { input: { operationId: operationId(world), importId } });
}

describe("taking in a grid of who was there", () => {
  const file = "presentielijst-kruiskamp-2025.csv";

  test("the check says what will happen and writes nothing", async () => {
    const before = await counts();
    const { status, body } = await check(house.caseworker, { file, trackId: kruiskamp });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ok: true,
      faults: [],
      will: { participants: 8, enrolments: 8, sessions: 6, attendances: 38, details: 0, unchanged: 0 },
      sheet: { headerRow: 4 },
    });
    expect(body.duplicates).toEqual([expect.objectContaining({ row: 11, sameAsRow: 5 })]);
    expect(body.sheet.preview).toHaveLength(12);
    expect(await counts()).toEqual(before);
  });

  test("the same register twice gives the same figures once", async () => {
    const first = await take(house.caseworker, { file, trackId: kruiskamp });
    expect(first.body.errors ?? first.body.faults).toBeUndefined();
    expect(first.body).toMatchObject({ state: "DONE", kind: "ATTENDANCE", by: "Marieke de Wit", trackId: kruiskamp });
    const after = await counts();
    expect(after).toMatchObject({ participant: 8, enrolment: 8, session: 6, attendance: 38 });
    const again = await take(house.caseworker, { file, trackId: kruiskamp });
    expect(again.body.added).toEqual({
      participants: 0,
      enrolments: 0,
      sessions: 0,
      attendances: 0,
      details: 0,
      unchanged: 38,
    });
    expect(await counts()).toEqual({ ...after, import: 2 });
  });

  test("who was there counts in the roll-ups", async () => {
    await take(house.manager, { file, trackId: kruiskamp });
    const [figures] = await sql<Record<string, number>>(
      `SELECT held, marks, present, (SELECT sum(came)::int FROM counted_once c
          WHERE c.track_id = q.track_id AND c.quarter = q.quarter) AS people
         FROM track_quarter q WHERE track_id = $1 AND quarter = '2025-01-01'`,
      [kruiskamp],
    );
    expect(figures).toMatchObject({ held: 6, marks: 38, present: 29, people: 8 });
  });

  test("the same operation again answers the same import", async () => {
    const sent = { file, trackId: kruiskamp, operationId: operationId(world) };
    const first = await take(house.caseworker, sent);
    const again = await take(house.caseworker, sent);
    expect(again.body.id).toBe(first.body.id);
    expect((await counts())["import"]).toBe(1);
    const other = await take(house.caseworker, { ...sent, bytes: "Naam;1-9-2025\nAnna;x\n" });
    expect(other.status).toBe(409);
    expect(other.body.errors[0].extensions.code).toBe("CONFLICT");
  });

  test("two who take in the same register at one moment add it once", async () => {
    const both = await Promise.all([
      take(house.caseworker, { file, trackId: kruiskamp }),
      take(house.manager, { file, trackId: kruiskamp }),
    ]);
    expect(both.map(({ body }) => body.added.attendances).sort()).toEqual([0, 38]);
    expect(await counts()).toMatchObject({ participant: 8, enrolment: 8, session: 6, attendance: 38 });
  });

  test("the mapping that a check answers gives the same check when it is sent back", async () => {
    const first = await check(house.caseworker, { file, trackId: kruiskamp });
    const again = await check(house.caseworker, { file, trackId: kruiskamp, mapping: first.body.mapping });
    expect(again.body).toEqual(first.body);
  });

  test("a sheet with faults is taken in not at all, and says where they are", async () => {
    const before = await counts();
    const { status, body } = await take(house.caseworker, { file: "fouten.csv", trackId: kruiskamp });
    expect(status).toBe(422);
    expect(body.ok).toBe(false);
    expect(body.faults.map((fault: { sentence: string }) => fault.sentence)).toEqual([
      "Rij 1, kolom E: ‘31-2-2025’ lezen we niet als datum. Schrijf dag-maand-jaar, of kies het jaar als dat er niet bij staat.",
      "Rij 1, kolom F: 12-3-2052 moet nog komen, maar er is al iets ingevuld.",
      "Rij 2, kolom C (19-3-2025): ‘xx’ kennen we niet als aanwezigheid.",
      "Rij 3: in deze rij staat geen naam. Vul de naam in, of laat de rij weg.",
      "Rij 5, kolom B (12-3-2025): Jan de Vries staat ook in rij 4, met iets anders op deze dag. Welke klopt?",
      "Rij 6, kolom A: hier staat iets dat op een burgerservicenummer (BSN) lijkt. Dat mogen we niet bewaren.",
      "Rij 7, kolom A: ‘12’ is geen naam.",
    ]);
    expect(await counts()).toEqual(before);
  });

  test("months over days in merged cells, and a session that was cancelled in the sheet", async () => {
    const { body } = await take(house.manager, { file: "vrouwenochtend.xlsx", trackId: women });
    expect(body.added).toMatchObject({ participants: 4, sessions: 6, attendances: 19 });
    const days = await sql<{ on: string }>("SELECT on_date::text AS on FROM session ORDER BY on_date");
    expect(days.map(({ on }) => on)).toEqual([
      "2024-12-05",
      "2024-12-12",
      "2025-01-09",
      "2025-01-16",
      "2025-01-23",
      "2025-01-30",
    ]);
    expect((await take(house.manager, { file: "vrouwenochtend.xlsx", trackId: women })).body.added).toMatchObject({
      attendances: 0,
      unchanged: 19,
    });
  });

  test("an OpenDocument sheet with real dates and a row of totals without a name", async () => {
    const { body } = await take(house.manager, { file: "wandelgroep.ods", trackId: women });
    expect(body.added).toMatchObject({ participants: 3, sessions: 4, attendances: 10 });
  });

  test("a mark that differs from what stands is told, and never overwritten", async () => {
    const by = { world, by: house.caseworker };
    const anna = await registerParticipant(by, [kruiskamp], { callingName: "Anna", familyName: "Bos" });
    const session = await planSession(by, kruiskamp, { on: "2026-11-23" });
    await record(by, session, [{ participantId: anna, status: "PRESENT" }]);
    const bytes = "Naam;23-11-2026\nAnna Bos;afgemeld\n";
    const { status, body } = await take(house.caseworker, { bytes, trackId: kruiskamp });
    expect(status).toBe(422);
    expect(body.faults[0].sentence).toContain("maar in het register staat ‘aanwezig’");
    const kept = await take(house.caseworker, { bytes, trackId: kruiskamp, mapping: { keepWhatStands: true } });
    expect(kept.body.added).toMatchObject({ participants: 0, sessions: 0, attendances: 0 });
    expect(await sql("SELECT status, revision FROM attendance")).toEqual([{ status: "PRESENT", revision: 1 }]);
  });

  test("marks go to the session that was planned that day, and it counts as logged", async () => {
    const by = { world, by: house.caseworker };
    const session = await planSession(by, kruiskamp, { on: "2026-11-20" });
    const { body } = await take(house.caseworker, { bytes: "Naam;20-11-2026\nAnna;x\n", trackId: kruiskamp });
    expect(body.added).toMatchObject({ sessions: 0, attendances: 1 });
    expect(await sql("SELECT id, logged_at IS NOT NULL AS logged FROM session")).toEqual([
      { id: session, logged: true },
    ]);
    await undo(house.caseworker, body.id);
    expect(await sql("SELECT id, logged_at IS NOT NULL AS logged FROM session")).toEqual([
      { id: session, logged: false },
    ]);
  });

  test("columns can be chosen: another header row, another name, another meaning of a mark", async () => {
    const bytes = "Lijst\nWie doet mee;1-9\nAnna;ja hoor\nPiet;x\n";
    const guessed = await check(house.caseworker, { bytes, trackId: kruiskamp });
    expect(guessed.body.ok).toBe(false);
    const { body } = await check(house.caseworker, {
      bytes,
      trackId: kruiskamp,
      mapping: {
        headerRow: 2,
        year: 2025,
        columns: [
          { index: 0, field: "NAME" },
          { index: 1, field: "DATE" },
        ],
        legend: [{ mark: "ja hoor", meaning: "PRESENT" }],
        skipRows: [4],
      },
    });
    expect(body).toMatchObject({ ok: true, will: { participants: 1, sessions: 1, attendances: 1 } });
    expect(body.sheet.columns).toEqual(["Wie doet mee", "1-9-2025"]);
  });

  test("a thousand people and a hundred sessions are in within seconds", async () => {
    const start = Date.UTC(2024, 0, 1);
    const days = Array.from({ length: 100 }, (_, week) =>
      new Date(start + week * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    const rows = Array.from({ length: 1000 }, (_, person) =>
      [
        `Persoon Nummer${String.fromCharCode(97 + (person % 26))}${person}`,
        ...days.map((_, day) => ((day + person) % 5 === 0 ? "x" : "")),
      ].join(";"),
    );
    const bytes = [["Naam", ...days].join(";"), ...rows].join("\n");
    const from = performance.now();
    const { body } = await take(house.manager, { bytes, trackId: women });
    expect(body.added).toMatchObject({ participants: 1000, sessions: 100, attendances: 20_000 });
    expect(performance.now() - from).toBeLessThan(20_000);
    await undo(house.manager, body.id);
    expect(await counts()).toMatchObject({ participant: 0, enrolment: 0, session: 0, attendance: 0, import_row: 0 });
  }, 60_000);
});

describe("taking in a list of people", () => {
  const file = "deelnemers.csv";
  const kind = "PARTICIPANTS";

  test("people come in once, with what may be kept and nothing else", async () => {
    const { body } = await take(house.manager, { file, kind, trackId: kruiskamp });
    expect(body.added).toEqual({
      participants: 5,
      enrolments: 5,
      sessions: 0,
      attendances: 0,
      details: 0,
      unchanged: 0,
    });
    const people = await sql(
      "SELECT name, phone, birth_year, birth_month, district_code, language FROM participant ORDER BY search_name, birth_year",
    );
    expect(people).toEqual([
      {
        name: "Aïcha El Amrani",
        phone: null,
        birth_year: 1970,
        birth_month: 3,
        district_code: "WK030707",
        language: "Arabisch",
      },
      {
        name: "Fatma Yilmaz",
        phone: "06-10000001",
        birth_year: 1961,
        birth_month: 5,
        district_code: "WK030707",
        language: "Turks",
      },
      {
        name: "Jan de Vries",
        phone: "06-10000002",
        birth_year: 1948,
        birth_month: 11,
        district_code: "WK030707",
        language: "Nederlands",
      },
      { name: "Jan de Vries", phone: null, birth_year: 1982, birth_month: null, district_code: null, language: null },
      {
        name: "Sjaak Zwart",
        phone: null,
        birth_year: 1955,
        birth_month: 12,
        district_code: null,
        language: "Nederlands",
      },
    ]);
    const stays = await sql(
      "SELECT status, registered_on::text AS from, active_from::text AS active, closed_on::text AS until FROM enrolment ORDER BY registered_on",
    );
    expect(stays[0]).toEqual({ status: "CLOSED", from: "2024-03-01", active: "2024-03-01", until: "2024-11-30" });
    expect(stays.at(-1)).toEqual({ status: "INTAKE", from: "2025-09-02", active: null, until: null });
    const again = await take(house.manager, { file, kind, trackId: kruiskamp });
    expect(again.body.added).toEqual({
      participants: 0,
      enrolments: 0,
      sessions: 0,
      attendances: 0,
      details: 0,
      unchanged: 5,
    });
    expect(await counts()).toMatchObject({ participant: 5, enrolment: 5, strength: 4 });
  });

  test("columns with service numbers, diagnoses and nationalities are not read, and the check says why", async () => {
    const { body, text } = await check(house.manager, {
      file,
      kind,
      trackId: kruiskamp,
      mapping: {
        columns: [
          { index: 1, field: "NAME" },
          { index: 0, field: "CALLING_NAME" },
          { index: 11, field: "LANGUAGE" },
        ],
      },
    });
    const told = body.notices.map((notice: { sentence: string }) => notice.sentence).join("\n");
    expect(told).toContain("Kolom D (BSN): deze kolom lezen we niet.");
    expect(told).toContain("Kolom K (Diagnose): deze kolom lezen we niet.");
    expect(told).toContain("Kolom L (Nationaliteit): deze kolom lezen we niet.");
    expect(body.mapping.columns[11].field).toBe("IGNORE");
    expect(text).not.toContain("111222333");
  });

  test("a workbook with telephone numbers as numbers", async () => {
    const { body } = await take(house.manager, { file: "deelnemers-vrouwen.xlsx", kind, trackId: women });
    expect(body.added).toMatchObject({ participants: 3, enrolments: 3 });
    expect(
      await sql("SELECT phone, birth_year, neighbourhood_code FROM participant WHERE calling_name = 'Emine'"),
    ).toEqual([{ phone: "0610000011", birth_year: 1975, neighbourhood_code: "BU03070903" }]);
    expect(
      (await take(house.manager, { file: "deelnemers-vrouwen.xlsx", kind, trackId: women })).body.added.unchanged,
    ).toBe(3);
  });

  test("somebody who is there is recognised by name and birth; what she has stays", async () => {
    await registerParticipant({ world, by: house.manager }, [women], {
      callingName: "Fatma",
      familyName: "Yilmaz",
      birthYear: 1961,
      birthMonth: 5,
      phone: "033-1234567",
    });
    const { body } = await check(house.manager, { file, kind, trackId: kruiskamp });
    expect(body.will).toMatchObject({ participants: 4, enrolments: 5 });
    expect(body.notices.map((notice: { sentence: string }) => notice.sentence).join()).toContain("het telefoonnummer");
    await take(house.manager, { file, kind, trackId: kruiskamp });
    expect(await sql("SELECT phone, email FROM participant WHERE calling_name = 'Fatma'")).toEqual([
      { phone: "033-1234567", email: "fatma@example.org" },
    ]);
  });

  test("a list after a grid fills in what was empty, and undoing empties it again", async () => {
    const by = house.caseworker;
    await take(by, { file: "presentielijst-kruiskamp-2025.csv", trackId: kruiskamp });
    const two = await take(by, { file, kind, trackId: kruiskamp });
    expect(two.body.faults.map((fault: { sentence: string }) => fault.sentence)).toEqual([
      expect.stringContaining(
        "Jan de Vries staat in rij 3 en in rij 7 met een ander geboortejaar, en in het register één keer zonder.",
      ),
    ]);
    const { existingId } = two.body.duplicates.find(
      (each: { row: number; existingId?: string }) => each.row === 3 && each.existingId,
    );
    const mapping = {
      sameAs: [
        { row: 3, existingId },
        { row: 7, existingId: null },
      ],
    };
    const { body } = await take(by, { file, kind, trackId: kruiskamp, mapping });
    expect(body.added).toMatchObject({ participants: 1, enrolments: 1, details: 14 });
    const filled = "SELECT name, phone, birth_year, district_code FROM participant WHERE calling_name = 'Fatma'";
    expect(await sql(filled)).toEqual([
      { name: "Fatma Yilmaz", phone: "06-10000001", birth_year: 1961, district_code: "WK030707" },
    ]);
    expect((await take(by, { file, kind, trackId: kruiskamp })).body.added).toMatchObject({
      participants: 0,
      details: 0,
      unchanged: 5,
    });
    await sql("UPDATE participant SET revision = revision + 1 WHERE calling_name = 'Aïcha'");
    await undo(by, body.id);
    expect(await sql(filled)).toEqual([{ name: "Fatma Yilmaz", phone: null, birth_year: null, district_code: null }]);
    const { imports } = await by.ask(importsQuery);
    expect(imports.find(({ id }: { id: string }) => id === body.id).keptAtUndo).toEqual([
      "Bij 1 persoon bleven ingevulde gegevens staan: daar is daarna iets veranderd.",
    ]);
  });

  test("a name alone is somebody else in another track, unless a person says that it is her", async () => {
    const id = await registerParticipant({ world, by: house.manager }, [women], {
      callingName: "Anna",
      familyName: "Bos",
    });
    const bytes = "Naam;Startdatum\nAnna Bos;1-9-2026\n";
    const { body } = await check(house.manager, { bytes, kind, trackId: kruiskamp });
    expect(body.will).toMatchObject({ participants: 1, enrolments: 1 });
    expect(body.duplicates).toEqual([expect.objectContaining({ row: 2, existingId: id, existingName: "Anna Bos" })]);
    const same = await take(house.manager, {
      bytes,
      kind,
      trackId: kruiskamp,
      mapping: { sameAs: [{ row: 2, existingId: id }] },
    });
    expect(same.body.added).toMatchObject({ participants: 0, enrolments: 1 });
    const shown = await check(house.manager, {
      bytes,
      kind,
      trackId: women,
      mapping: { columns: [], sameAs: [{ row: 2, existingId: id }] },
    });
    expect(shown.body.duplicates).toEqual([
      expect.objectContaining({ row: 2, existingId: id, sentence: "Je koos: dit is dezelfde persoon." }),
    ]);
  });
});

describe("undoing an import", () => {
  const file = "presentielijst-kruiskamp-2025.csv";

  test("everything that nobody touched goes away", async () => {
    const before = await counts();
    const { body } = await take(house.caseworker, { file, trackId: kruiskamp });
    await undo(house.caseworker, body.id);
    expect(await counts()).toEqual({ ...before, import: 1 });
    const { imports } = await house.caseworker.ask(importsQuery);
    expect(imports).toEqual([
      expect.objectContaining({ id: body.id, state: "UNDONE", keptAtUndo: [], undoneAt: expect.any(String) }),
    ]);
    expect(
      await house.caseworker.refused(undoMutation, { input: { operationId: operationId(world), importId: body.id } }),
    ).toMatchObject({ code: "CONFLICT" });
    const [left] = await sql<Record<string, number>>(
      "SELECT held, marks, present, (SELECT sum(came)::int FROM counted_once) AS people FROM track_quarter",
    );
    expect(left).toMatchObject({ held: 0, marks: 0, present: 0, people: 0 });
  });

  test("what somebody changed since stays, and is told without names", async () => {
    const { body } = await take(house.caseworker, { file, trackId: kruiskamp });
    const [mark] = await sql<{ session: string; person: string }>(
      "SELECT a.session_id AS session, a.participant_id AS person FROM attendance a JOIN participant p ON p.id = a.participant_id WHERE p.calling_name = 'Jan' AND a.on_date = '2025-01-07'",
    );
    await record({ world, by: house.caseworker }, mark?.session ?? "", [
      { participantId: mark?.person ?? "", status: "ABSENT_NOTIFIED", seenRevision: 1 },
    ]);
    await undo(house.caseworker, body.id);
    const { imports } = await house.caseworker.ask(importsQuery);
    expect(imports[0].keptAtUndo).toEqual([
      "Op 7-1-2025 bleef de aanwezigheid van 1 persoon staan: die is daarna veranderd.",
      "De bijeenkomst van 7-1-2025 bleef staan: daar is daarna iets bij ingevuld.",
      "1 persoon bleef staan: daar is daarna iets bij veranderd.",
    ]);
    expect(await counts()).toMatchObject({ participant: 1, enrolment: 1, session: 1, attendance: 1 });
  });
});

describe("who may import what", () => {
  const bytes = "Naam;1-9-2025\nAnna;x\n";

  test("a funder and an administrator may not import; nobody is not logged in", async () => {
    for (const by of [house.funder, house.admin]) {
      expect((await check(by, { bytes, trackId: kruiskamp })).body.errors[0].extensions.code).toBe("FORBIDDEN");
      expect((await take(by, { bytes, trackId: kruiskamp })).body.errors[0].extensions.code).toBe("FORBIDDEN");
      expect(await by.refused(importsQuery)).toMatchObject({ code: "FORBIDDEN" });
    }
    const nobody = visitorWith(world, { email: "", cookie: "", accountId: "" });
    expect((await check(nobody, { bytes, trackId: kruiskamp })).status).toBe(401);
  });

  test("a caseworker imports into her own tracks only", async () => {
    for (const path of [check, take]) {
      const { status, body } = await path(house.caseworker, { bytes, trackId: women });
      expect([status, body.errors[0].extensions.code]).toEqual([404, "NOT_FOUND"]);
      expect((await path(house.caseworker, { bytes: "Naam\nAnna\n", kind: "PARTICIPANTS" })).status).toBe(404);
    }
    expect((await counts())["participant"]).toBe(0);
  });

  test("another organisation's track is not there, nor its imports", async () => {
    const other = await buildHouse(world, "Welzijn elders");
    expect((await take(other.manager, { bytes, trackId: kruiskamp })).status).toBe(404);
    const { body } = await take(house.manager, { bytes, trackId: kruiskamp });
    expect((await other.manager.ask(importsQuery)).imports).toEqual([]);
    expect(
      await other.manager.refused(undoMutation, { input: { operationId: operationId(world), importId: body.id } }),
    ).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a colleague's import is not hers to see or undo; a manager's eye sees all", async () => {
    const { body } = await take(house.caseworker, { bytes, trackId: kruiskamp });
    expect((await house.colleague.ask(importsQuery)).imports).toEqual([]);
    expect(
      await house.colleague.refused(undoMutation, { input: { operationId: operationId(world), importId: body.id } }),
    ).toMatchObject({ code: "NOT_FOUND" });
    expect((await house.manager.ask(importsQuery)).imports).toHaveLength(1);
  });

  test("a name from another track is 'misschien al bekend' and nothing more, and nobody comes within reach by it", async () => {
    const id = await registerParticipant({ world, by: house.manager }, [women], {
      callingName: "Anna",
      familyName: "Bos",
      birthYear: 1950,
      birthMonth: 2,
    });
    const sent = { bytes: "Naam;Geboortejaar;1-9-2025\nAnna Bos;1950;x\n", trackId: kruiskamp };
    const { body, text } = await check(house.caseworker, sent);
    expect(body.duplicates).toEqual([
      { row: 2, name: "Anna Bos", sentence: expect.stringContaining("Misschien al bekend") },
    ]);
    expect(text).not.toContain(id);
    const pointed = await check(house.caseworker, { ...sent, mapping: { sameAs: [{ row: 2, existingId: id }] } });
    expect(pointed.body.ok).toBe(false);
    const taken = await take(house.caseworker, sent);
    expect(taken.body.added).toMatchObject({ participants: 1 });
    expect(await sql("SELECT count(*)::int AS n FROM enrolment WHERE participant_id = $1", [id])).toEqual([{ n: 1 }]);
  });

  test("a file from somebody else's page is refused", async () => {
    const answer = await request(world.app.server)
      .post("/imports/check")
      .query({ kind: "ATTENDANCE", trackId: kruiskamp })
      .set("cookie", house.manager.cookie)
      .attach("file", Buffer.from(bytes), "a.csv");
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
  });

  test("the trail says who imported whom, and who saw whom in a check", async () => {
    const { body } = await take(house.caseworker, { bytes, trackId: kruiskamp });
    const [imported] = await sql<{ operation: string; people: number; changed: string[] }>(
      "SELECT operation, cardinality(subjects) AS people, changed FROM audit_event WHERE action = 'IMPORT'",
    );
    expect(imported).toEqual({
      operation: "ImportRegister",
      people: 1,
      changed: ["participant", "enrolment", "session", "attendance"],
    });
    await check(house.caseworker, { bytes, trackId: kruiskamp });
    expect(
      await sql(
        "SELECT cardinality(subjects) AS people FROM audit_event WHERE operation = 'CheckImport' AND action = 'READ'",
      ),
    ).toEqual([{ people: 1 }]);
    expect(body.id).toBeTruthy();
  });
});

describe("files that we do not take", () => {
  test.each([
    ["nothing", "", "Kies een bestand waar iets in staat."],
    ["a document", "%PDF-1.7 …", "We kennen dit soort bestand niet."],
    ["a sheet that is too large", `${"a;".repeat(500)}\n`.repeat(500), "Samen mogen dat 200.000 cellen zijn."],
    ["a file that is too large", Buffer.alloc(10 * 1024 * 1024 + 1, "a"), "Dit bestand is te groot."],
  ])("%s is refused in words", async (_what, bytes, sentence) => {
    const { status, body } = await check(house.manager, { bytes, trackId: kruiskamp });
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining(sentence),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("a mapping that is none is refused", async () => {
    const { body } = await check(house.manager, {
      bytes: "Naam\nAnna\n",
      trackId: kruiskamp,
      mapping: { columns: [{ index: 0, field: "BSN" }] },
    });
    expect(body.errors[0].extensions.code).toBe("BAD_USER_INPUT");
  });

  test("somebody who takes part in the track already gets no second enrolment", async () => {
    const by = { world, by: house.manager };
    const id = await registerParticipant(by, [women], { callingName: "Anna" });
    await enrol(by, id, kruiskamp);
    const { body } = await take(house.manager, { bytes: "Naam;1-9-2025\nAnna;x\n", trackId: kruiskamp });
    expect(body.added).toMatchObject({ participants: 0, enrolments: 0, attendances: 1 });
  });
});

describe("the command line beside a running server", () => {
  const register: ImportFile = {
    file: join(folder, "presentielijst-kruiskamp-2025.csv"),
    kind: ImportKind.ATTENDANCE,
    track: "wijk en participatie",
    as: "caseworker@welzijn-aan-de-eem.example",
    organisation: undefined,
    sheet: undefined,
    year: undefined,
    keepWhatStands: false,
    dryRun: false,
  };
  const run = async (changed: Partial<ImportFile> = {}): Promise<string> => {
    const said: string[] = [];
    const desk = { adminUrl: world.urls.adminUrl, now: world.now };
    await importFile(desk, { ...register, ...changed }, (line) => said.push(line)).catch((thrown: Error) =>
      said.push(thrown.message),
    );
    return said.join("\n");
  };

  test("a register is taken in once, as the account would on the page, and the server shows it", async () => {
    expect(await run({ dryRun: true })).toContain(
      "Er zou bij komen: 8 mensen, 8 inschrijvingen, 6 bijeenkomsten, 38 aanwezigheden, 0 aanvullingen; 0 stonden er al. Er is niets veranderd.",
    );
    expect(await counts()).toMatchObject({ participant: 0, import: 0 });
    expect(await run()).toContain("Overgenomen: 8 mensen");
    expect(await run({ track: kruiskamp })).toContain(
      "Overgenomen: 0 mensen, 0 inschrijvingen, 0 bijeenkomsten, 0 aanwezigheden, 0 aanvullingen; 38 stonden er al.",
    );
    const { imports } = await house.caseworker.ask(importsQuery);
    expect(imports).toHaveLength(2);
    const taken = imports.find((each: { added: { participants: number } }) => each.added.participants === 8);
    await undo(house.caseworker, taken.id);
    expect(await counts()).toMatchObject({ participant: 0, attendance: 0 });
    const actions = await sql<{ action: string }>(
      "SELECT action FROM audit_event WHERE operation IN ('ImportRegister', 'CheckImport') ORDER BY id",
    );
    expect(actions.map(({ action }) => action)).toEqual(["READ", "IMPORT", "IMPORT"]);
  });

  test("it has the reach of that account and no more", async () => {
    expect(await run({ track: "Vrouwen" })).toBe("Het onderdeel ‘Vrouwen’ is er niet. Wel: Wijk en Participatie.");
    expect(await run({ track: women })).toContain("is er niet");
    expect(await run({ as: "admin@welzijn-aan-de-eem.example" })).toContain("may not do this");
    expect(await run({ as: "niemand@example.org" })).toContain("There is no account");
    expect(await run({ organisation: "Welzijn elders" })).toContain("There is no account");
    expect(await counts()).toMatchObject({ participant: 0, import: 0 });
  });

  test("faults are told and nothing is taken in", async () => {
    const said = await run({ file: join(folder, "fouten.csv") });
    expect(said).toContain("fout     Rij 2, kolom C (19-3-2025): ‘xx’ kennen we niet als aanwezigheid.");
    expect(said).toContain("Er is niets overgenomen.");
    expect(await counts()).toMatchObject({ participant: 0, import: 0 });
  });
});
