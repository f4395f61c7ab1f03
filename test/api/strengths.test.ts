import {
  done,
  enrol,
  openTwoTracks,
  planSession,
  record,
  refusedTo,
  registerParticipant,
  rowsOf,
} from "../support/given";
import { buildHouse, openWorld, type House, type World } from "../support/world";

let world: World;
let house: House;
let sewing: string;
let garden: string;

beforeAll(async () => {
  world = await openWorld();
  house = await buildHouse(world);
  ({ sewing, garden } = await openTwoTracks(world, house));
});
afterAll(() => world.close());

const by = () => ({ world, by: house.caseworker });
const manager = () => ({ world, by: house.manager });
const finding = "query F($search: String!) { strengths(search: $search) { name kind words tracks } }";
const found = async (search: string, visitor = house.caseworker): Promise<string[]> =>
  (await visitor.ask(finding, { search })).strengths.map(({ words }: { words: string }) => words);

describe("strengths", () => {
  test("an intake begins with what somebody likes, can and wants to bring", async () => {
    const id = await registerParticipant(by(), [sewing], {
      callingName: "Ada",
      likes: ["Oude liedjes"],
      strengths: ["Kan knippen"],
      brings: [" Naailes geven "],
    });
    await done(by(), "addStrength", { participantId: id, words: "Fietsen", kind: "LIKES" });
    await done(by(), "addStrength", { participantId: id, words: "Luisteren" });
    const { personStrengths } = await house.caseworker.ask(
      "query S($id: ID!) { personStrengths(participantId: $id) { callingName strengths { kind words } } }",
      { id },
    );
    expect(personStrengths.callingName).toBe("Ada");
    expect(new Set(personStrengths.strengths.map(({ kind, words }: any) => `${kind} ${words}`))).toEqual(
      new Set(["LIKES Oude liedjes", "CAN Kan knippen", "BRINGS Naailes geven", "LIKES Fietsen", "CAN Luisteren"]),
    );
  });

  test("who can cook for thirty is found by any form of the word, the best answer first", async () => {
    for (const [callingName, words] of [
      ["Fatima", "Kookt graag voor dertig mensen"],
      ["Bep", "Ik kan goed koken"],
      ["Cor", "Repareert fietsen"],
    ] as const)
      await registerParticipant(by(), [sewing], { callingName, strengths: [words] });
    expect((await found("Wie kan er koken voor dertig?"))[0]).toBe("Kookt graag voor dertig mensen");
    for (const search of ["koken", "kookt", "Ik kook", "KOKEN"])
      expect(new Set(await found(search))).toEqual(new Set(["Kookt graag voor dertig mensen", "Ik kan goed koken"]));
    expect(await found("fiets")).toContain("Repareert fietsen");
    expect(await found("vliegen")).toEqual([]);
    for (const nothing of ["de het een", "?!", "%", "_"]) expect(await found(nothing)).toEqual([]);
  });

  test("only strengths within reach are found, and of who takes part in nothing none", async () => {
    const gerrit = await registerParticipant(manager(), [garden], {
      callingName: "Gerrit",
      strengths: ["Kan hovenieren"],
    });
    expect(await found("hovenieren")).toEqual([]);
    expect(await found("hovenieren", house.manager)).toEqual(["Kan hovenieren"]);
    const [enrolment] = await rowsOf(world, "SELECT id FROM enrolment WHERE participant_id = $1", [gerrit]);
    await done(manager(), "endEnrolment", { enrolmentId: enrolment?.["id"], reason: "MOVED", on: "2026-11-23" });
    expect(await found("hovenieren", house.manager)).toEqual([]);
  });
});

describe("contributions", () => {
  const ledger = `query L($id: ID!) { personLedger(participantId: $id) { given received
    entries { id on direction kind words trackName } } }`;
  const ledgerOf = async (id: string, visitor = house.caseworker) => (await visitor.ask(ledger, { id })).personLedger;

  test("what was given at sessions and beside them, and what was received, stand in one ledger", async () => {
    const id = await registerParticipant(by(), [sewing], { callingName: "Hanna" });
    const session = await planSession(by(), sewing);
    await record(by(), session, [
      { participantId: id, status: "PRESENT", contribution: "HOSTING", contributionWords: "Koffie" },
    ]);
    const soup = await done(by(), "recordContribution", {
      participantId: id,
      direction: "GIVEN",
      kind: "PRACTICAL_HELP",
      on: "2026-11-20",
      words: "Soep gebracht",
    });
    await done(by(), "recordContribution", {
      participantId: id,
      direction: "RECEIVED",
      kind: "COMPANY",
      on: "2026-11-21",
      trackId: sewing,
    });
    expect(await ledgerOf(id)).toMatchObject({
      given: 2,
      received: 1,
      entries: [
        { id: null, on: "2026-11-23", direction: "GIVEN", kind: "HOSTING", words: "Koffie", trackName: "Naaiatelier" },
        { on: "2026-11-21", direction: "RECEIVED", kind: "COMPANY", words: null, trackName: "Naaiatelier" },
        { id: soup, on: "2026-11-20", direction: "GIVEN", words: "Soep gebracht", trackName: null },
      ],
    });
    await done(by(), "removeContribution", { id: soup });
    expect(await ledgerOf(id)).toMatchObject({ given: 1, received: 1 });
    const group = `query G($id: ID!, $until: Date!) { groupLedger(trackId: $id, from: "2026-11-01", until: $until) {
      name givers given received kinds { kind given received } } }`;
    expect((await house.caseworker.ask(group, { id: sewing, until: "2026-11-24" })).groupLedger).toEqual({
      name: "Naaiatelier",
      givers: 1,
      given: 1,
      received: 1,
      kinds: [
        { kind: "HOSTING", given: 1, received: 0 },
        { kind: "COMPANY", given: 0, received: 1 },
      ],
    });
    expect((await house.caseworker.ask(group, { id: sewing, until: "2026-11-23" })).groupLedger).toMatchObject({
      given: 0,
    });
    expect(await house.caseworker.refused(group, { id: garden, until: "2026-11-24" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("what tells of a track beyond reach is not in her ledger, and cannot be taken away", async () => {
    const id = await registerParticipant(by(), [sewing], { callingName: "Ilse" });
    await enrol(manager(), id, garden);
    const given = { participantId: id, direction: "GIVEN", kind: "CREATING", on: "2026-11-22" };
    const secret = await done(manager(), "recordContribution", { ...given, trackId: garden });
    expect(await ledgerOf(id)).toMatchObject({ given: 0, entries: [] });
    expect(await ledgerOf(id, house.manager)).toMatchObject({ given: 1 });
    expect(await refusedTo(by(), "removeContribution", { id: secret })).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusedTo(by(), "recordContribution", { ...given, trackId: garden })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refusedTo(by(), "recordContribution", { ...given, on: "2026-11-24" })).toMatchObject({
      fields: { on: "Deze dag is nog niet geweest." },
    });
    expect(await refusedTo(by(), "recordContribution", { ...given, words: "bsn 111222333" })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });
});
