import request from "supertest";
import { dossierParts, derivedTables } from "../../src/privacy/dossier-parts";
import { furnish, type Furniture } from "../support/furnish";
import { assign, done, enrol, measure, openTrack, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, type House, type Visitor, type World } from "../support/world";

let world: World;
let house: House;
let ours: Furniture;

beforeAll(async () => {
  world = await openWorld();
  house = await buildHouse(world);
  ours = await furnish(world, house, house.caseworker, "Wendelmoet");
});
afterAll(() => world.close());

const asking = `query WhoLooked($id: ID!) { whoLooked(participantId: $id) {
  name looks { colleagueName role action days firstOn lastOn } } }`;
const dossier = `query Dossier($id: ID!) { dossier(participantId: $id) { name madeOn parts { id title columns rows } } }`;
const looksAt = async (id: string, by: Visitor = house.caseworker) => (await by.ask(asking, { id })).whoLooked.looks;
const looks = (who: string | null, action: string) => expect.objectContaining({ colleagueName: who, action });

describe("who looked", () => {
  test("names colleagues, what they did, and on how many days; asking it is a look as well", async () => {
    const before = await looksAt(ours.participant, house.manager);
    expect(before).toContainEqual(looks("Marieke de Wit", "CHANGE"));
    expect(before).not.toContainEqual(looks("Ingrid Postma", "READ"));
    const after = await looksAt(ours.participant, house.manager);
    expect(after).toContainEqual({
      colleagueName: "Ingrid Postma",
      role: "MANAGER",
      action: "READ",
      days: 1,
      firstOn: "2026-11-23",
      lastOn: "2026-11-23",
    });
  });

  test("twice on a day is one day, and another day is another", async () => {
    const ada = await registerParticipant({ world, by: house.caseworker }, [ours.track], { callingName: "Ada" });
    const page = "query Page($id: ID!) { participantPage(id: $id) { name } }";
    const { now } = world;
    await house.caseworker.ask(page, { id: ada });
    await house.caseworker.ask(page, { id: ada });
    world.now = new Date("2026-11-24T09:00:00Z");
    await house.caseworker.ask(page, { id: ada });
    const [read] = (await looksAt(ada, house.manager)).filter(({ action }: { action: string }) => action === "READ");
    world.now = now;
    expect(read).toMatchObject({ days: 2, firstOn: "2026-11-23", lastOn: "2026-11-24" });
  });

  test("a colleague of another team is not named to a caseworker, since the name would tell the other track", async () => {
    const admin = { world, by: house.admin };
    const other = await openTrack(admin, ours.workshop, { name: "Elders" });
    await assign(admin, other, house.colleague.accountId);
    await enrol({ world, by: house.manager }, ours.participant, other);
    await house.colleague.ask("query Page($id: ID!) { participantPage(id: $id) { name } }", { id: ours.participant });
    expect(await looksAt(ours.participant)).toContainEqual(looks(null, "READ"));
    expect(await looksAt(ours.participant)).not.toContainEqual(looks("Samir Haddad", "READ"));
    expect(await looksAt(ours.participant, house.manager)).toContainEqual(looks("Samir Haddad", "READ"));
  });

  test("out of reach is absent", async () => {
    const away = await registerParticipant({ world, by: house.manager }, [], { callingName: "Ver" });
    expect((await house.caseworker.refused(asking, { id: away })).code).toBe("NOT_FOUND");
  });
});

describe("the dossier", () => {
  test("holds whatever the register has about her", async () => {
    await done({ world, by: house.caseworker }, "recordApology", {
      sessionId: ours.empty,
      participantId: ours.participant,
      apologises: true,
    });
    await measure({ world, by: house.caseworker }, ours.participant, "DJG6", { 3: 2 });
    const groupsOnly = "uit deze antwoorden maken we alleen cijfers van groepen";
    const { parts, name, madeOn } = (await house.manager.ask(dossier, { id: ours.participant })).dossier;
    expect({ name, madeOn }).toEqual({ name: "Wendelmoet", madeOn: "2026-11-23" });
    const rowsIn = (id: string): string[][] => parts.find((part: { id: string }) => part.id === id).rows;
    expect(rowsIn("person")).toEqual(
      expect.arrayContaining([
        ["Roepnaam", "Wendelmoet"],
        ["Telefoon", "0612345678"],
        ["Geboren", "1950-05"],
      ]),
    );
    expect(rowsIn("strengths")).toEqual([["Wendelmoet kan naaien", "kun je", "2026-11-23"]]);
    expect(rowsIn("goals")).toEqual([["Wendelmoet wil fietsen", "", "1", "2026-11-23", "", "", "", ""]]);
    expect(rowsIn("notes")).toEqual([["2026-11-23", "Wendelmoet bracht koek", "Marieke de Wit"]]);
    expect(rowsIn("attendance")).toEqual([
      [
        "2026-11-23",
        "Onderdeel Wendelmoet",
        "Middag Wendelmoet",
        "aanwezig",
        "",
        "Wendelmoet bracht thee",
        "Marieke de Wit",
      ],
    ]);
    expect(rowsIn("apologies")).toEqual([["2026-11-24", "Leeg Wendelmoet", "2026-11-23", "Marieke de Wit"]]);
    expect(rowsIn("measurements")).toEqual([
      [
        "2026-11-23",
        "Contact met anderen (6 uitspraken)",
        "Ik ervaar een leegte om me heen.",
        "ja",
        groupsOnly,
        "Marieke de Wit",
      ],
      ...["Er zijn", "Ik heb", "Ik mis", "Er zijn", "Vaak"].map((words) => [
        "2026-11-23",
        "Contact met anderen (6 uitspraken)",
        expect.stringMatching(`^${words}`),
        "niet ingevuld",
        groupsOnly,
        "Marieke de Wit",
      ]),
      ["2026-11-23", "Cijfer voor het leven nu", "", "liever niet", "", "Marieke de Wit"],
    ]);
    expect(rowsIn("looks").map(([who]) => who)).toContain("Marieke de Wit");
    for (const { columns, rows } of parts) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test("accounts for every table about persons", async () => {
    const tables = await rowsOf(
      world,
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND (column_name = 'participant_id' OR table_name = 'participant')`,
    );
    const covered = [...dossierParts.flatMap((part) => part.tables), ...derivedTables];
    expect(tables.map(({ name }) => name).filter((name) => !covered.includes(name))).toEqual([]);
  });

  test.each([["caseworker"], ["admin"], ["funder"]] as const)("is not for a %s", async (who) => {
    expect((await house[who].refused(dossier, { id: ours.participant })).code).toBe("FORBIDDEN");
  });

  const file = (by: Visitor, name: string): request.Test =>
    request(world.app.server).get(`/exports/dossier/${name}`).set("cookie", by.cookie);

  test("goes along as a file without her name in its name, and that is written down", async () => {
    const spreadsheet = await file(house.manager, `${ours.participant}.ods`);
    expect(spreadsheet.status).toBe(200);
    expect(spreadsheet.headers["content-type"]).toBe("application/vnd.oasis.opendocument.spreadsheet");
    expect(spreadsheet.headers["content-disposition"]).toBe('attachment; filename="inzage-2026-11-23.ods"');
    const json = await file(house.manager, `${ours.participant}.json`);
    expect(json.body.parts.map(({ id }: { id: string }) => id)).toContain("consents");
    expect(await looksAt(ours.participant, house.manager)).toContainEqual(looks("Ingrid Postma", "EXPORT"));
  });

  test.each([
    ["for somebody who is not there", "01a207a2-3280-7470-82d9-79898aae4423.ods", 404],
    ["with an ending that is not known", "x.exe", 404],
  ])("no file %s", async (_what, name, status) => {
    expect((await file(house.manager, name)).status).toBe(status);
  });

  test("no file for who may not", async () => {
    expect((await file(house.caseworker, `${ours.participant}.ods`)).status).toBe(403);
  });
});
