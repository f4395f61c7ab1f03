import request from "supertest";
import { sendList } from "../support/furnish";
import {
  askForVisit,
  bringTogether,
  done,
  openTwoTracks,
  refusedTo,
  registerParticipant,
  rowsOf,
  takeUpVolunteer,
  type By,
} from "../support/given";
import { buildHouse, openWorld, type House, type World } from "../support/world";

const today = "2026-11-23";
const mine = "{ myVisits { matchId callingName agreedWeekday agreedTime lastLoggedOn } }";
const worries = "{ worries { id participantName volunteerName words takenBy isMine visitedOn } }";

describe("a volunteer at somebody's door", () => {
  let world: World;
  let house: House;
  let by: By;
  let volunteer: By;
  let sewing: string;
  let garden: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    by = { world, by: house.caseworker };
    volunteer = { world, by: house.volunteer };
    ({ sewing, garden } = await openTwoTracks(world, house));
  });
  afterAll(() => world.close());
  beforeEach(() => rowsOf(world, "TRUNCATE volunteer, visit_request, mail CASCADE"));

  const wilma = () => takeUpVolunteer(by, { name: "Wilma de Boer", email: house.volunteer.email });
  const visited = async (callingName: string, volunteerId: string, states?: readonly string[]) => {
    const person = await registerParticipant(by, [sewing], {
      callingName,
      familyName: "Achternaam",
      phone: "0612345678",
    });
    return bringTogether(by, await askForVisit(by, person, { words: "Wil een praatje" }), volunteerId, states);
  };

  test("sees whom she herself visits and when, by calling name, and nothing of matches that are not hers or not active", async () => {
    const her = await wilma();
    const matchId = await visited("Dora", her);
    await visited("Nog niet", her, ["INTRODUCED"]);
    await visited("Van een ander", await takeUpVolunteer(by, { name: "Anton" }));
    const paused = await visited("Even niet", her);
    await done(by, "changeMatch", { matchId: paused, state: "PAUSED", on: today });
    await done(by, "agreeVisits", { matchId, weekday: 2, time: "14:00" });
    expect(await house.volunteer.ask(mine)).toEqual({
      myVisits: [{ matchId, callingName: "Dora", agreedWeekday: 2, agreedTime: "14:00", lastLoggedOn: null }],
    });
    for (const id of [paused, await visited("Weer een ander", await takeUpVolunteer(by, { name: "Bas" }))])
      expect(await refusedTo(volunteer, "logVisit", { matchId: id, outcome: "DONE", on: today })).toMatchObject({
        code: "NOT_FOUND",
      });
  });

  test("sees nothing of the volunteer who came before her", async () => {
    const before = await takeUpVolunteer(by, { name: "Anton" });
    const person = await registerParticipant(by, [sewing], { callingName: "Dora" });
    const requestId = await askForVisit(by, person);
    const old = await bringTogether(by, requestId, before);
    await rowsOf(
      world,
      `INSERT INTO home_visit SELECT organisation_id, gen_random_uuid(), id, '2026-11-20', 'DONE', $2, $3 FROM visit_match WHERE id = $1`,
      [old, world.now, house.admin.accountId],
    );
    await done(by, "endMatch", { matchId: old, on: today, waitsAgain: true });
    await bringTogether(by, requestId, await wilma());
    const { myVisits } = await house.volunteer.ask(mine);
    expect(myVisits).toMatchObject([{ callingName: "Dora", lastLoggedOn: null }]);
  });

  test("logs a visit once a day; a worry may always be told", async () => {
    const matchId = await visited("Dora", await wilma());
    await done(volunteer, "logVisit", { matchId, outcome: "DONE", on: today });
    expect(await refusedTo(volunteer, "logVisit", { matchId, outcome: "NOT_AT_HOME", on: today })).toMatchObject({
      message: "Van deze dag is al een bezoek vastgelegd.",
    });
    await done(volunteer, "logVisit", { matchId, outcome: "WORRIED", on: today });
    expect((await house.volunteer.ask(mine)).myVisits).toMatchObject([{ lastLoggedOn: today }]);
    expect(await refusedTo(volunteer, "logVisit", { matchId, outcome: "DONE", on: "2026-11-24" })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(await refusedTo(volunteer, "logVisit", { matchId, outcome: "DONE", on: "2026-11-08" })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(
      await refusedTo(volunteer, "logVisit", { matchId, outcome: "NOT_AT_HOME", on: "2026-11-22", words: "x" }),
    ).toMatchObject({
      fields: { words: "Schrijf alleen iets op als je je zorgen maakt." },
    });
  });

  test("a worry stands on the screen of who reaches the person, until somebody takes it up and settles it", async () => {
    const matchId = await visited("Dora", await wilma());
    await done(volunteer, "logVisit", { matchId, outcome: "WORRIED", on: today, words: "Dora at niet" });
    const { worries: seen } = await house.caseworker.ask(worries);
    expect(seen).toEqual([
      {
        id: seen[0].id,
        participantName: "Dora Achternaam",
        volunteerName: "Wilma de Boer",
        words: "Dora at niet",
        takenBy: null,
        isMine: false,
        visitedOn: today,
      },
    ]);
    expect((await house.colleague.ask(worries)).worries).toEqual([]);
    const worryId = seen[0].id;
    expect(await refusedTo({ world, by: house.colleague }, "takeWorry", { worryId })).toMatchObject({
      code: "NOT_FOUND",
    });
    await done(by, "takeWorry", { worryId });
    expect(await refusedTo({ world, by: house.manager }, "takeWorry", { worryId })).toMatchObject({
      code: "CONFLICT",
      message: "Marieke de Wit was je voor en pakt het op.",
    });
    expect((await house.caseworker.ask(worries)).worries).toMatchObject([{ takenBy: "Marieke de Wit", isMine: true }]);
    await done(by, "settleWorry", { worryId, words: "De huisarts gebeld" });
    expect((await house.caseworker.ask(worries)).worries).toEqual([]);
    expect(await refusedTo(by, "settleWorry", { worryId })).toMatchObject({ code: "CONFLICT" });
    expect(await rowsOf(world, "SELECT taken_by, settled_by, settled_words FROM worry")).toEqual([
      {
        taken_by: house.caseworker.accountId,
        settled_by: house.caseworker.accountId,
        settled_words: "De huisarts gebeld",
      },
    ]);
  });

  test("a worry goes by mail to who reaches the person and to the managers, with neither name nor track in it", async () => {
    const matchId = await visited("Dora", await wilma());
    await done(volunteer, "logVisit", { matchId, outcome: "WORRIED", on: today, words: "Dora at niet" });
    const { mails } = await house.admin.ask("{ mails { to subject text sentAt tries } }");
    const words = {
      subject: "Er is een zorg gemeld in Meedoen",
      text: "Er is een zorg gemeld in Meedoen. Log in om te lezen.",
    };
    expect(mails).toHaveLength(2);
    expect(mails).toEqual(
      expect.arrayContaining(
        ["Marieke de Wit", "Ingrid Postma"].map((to) => ({ to, ...words, sentAt: null, tries: 0 })),
      ),
    );
  });

  test("a visit without a worry, and a worry that could not be written, send nothing", async () => {
    const matchId = await visited("Dora", await wilma());
    await done(volunteer, "logVisit", { matchId, outcome: "DONE", on: today });
    expect(
      await refusedTo(volunteer, "logVisit", { matchId, outcome: "WORRIED", on: today, words: "111222333" }),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(await rowsOf(world, "SELECT FROM mail")).toEqual([]);
  });

  test("somebody with another role and the same address visits nobody, and a volunteer who stopped sees nobody", async () => {
    const her = await wilma();
    const matchId = await visited("Dora", her);
    expect(await house.caseworker.refused(mine)).toMatchObject({ code: "FORBIDDEN" });
    await done(by, "endMatch", { matchId, on: today, waitsAgain: true });
    await done(by, "endVolunteer", { volunteerId: her });
    expect(await house.volunteer.ask(mine)).toEqual({ myVisits: [] });
  });

  test("what a volunteer saw is written down as every look at a person is", async () => {
    const matchId = await visited("Dora", await wilma());
    await rowsOf(world, "TRUNCATE audit_event");
    await house.volunteer.ask(mine);
    await done(volunteer, "logVisit", { matchId, outcome: "DONE", on: today });
    const events = await rowsOf(
      world,
      "SELECT action, role, cardinality(subjects) AS people FROM audit_event ORDER BY action DESC",
    );
    expect(events).toEqual([
      { action: "READ", role: "VOLUNTEER", people: 1 },
      { action: "CHANGE", role: "VOLUNTEER", people: 1 },
    ]);
  });

  test("brings in no file and takes none out", async () => {
    const { cookie } = house.volunteer;
    const report = await request(world.app.server).get(`/exports/year-report/${sewing}.csv`).set({ cookie });
    const list = { trackId: sewing, text: "Naam\nIemand\n" };
    const sent = await Promise.all(
      ["/imports", "/imports/check"].map((route) => sendList(world, house.volunteer, route, list)),
    );
    expect([report, ...sent].map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  test("a worry about somebody of a track that nobody has reaches the manager", async () => {
    const manager = { world, by: house.manager };
    const person = await registerParticipant(manager, [garden], { callingName: "Gerrit" });
    const matchId = await bringTogether(manager, await askForVisit(manager, person), await wilma());
    await done(volunteer, "logVisit", { matchId, outcome: "WORRIED", on: today });
    const { mails } = await house.admin.ask("{ mails { to } }");
    expect(mails).toEqual([{ to: "Ingrid Postma" }]);
    expect((await house.manager.ask(worries)).worries).toMatchObject([{ participantName: "Gerrit", words: null }]);
  });
});
