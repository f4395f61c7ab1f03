import { openDesks, type Desks } from "../support/desks";
import {
  assign,
  done,
  enrol,
  joinList,
  openTrack,
  openWorkshop,
  planSession,
  refusedTo,
  registerParticipant,
  rowsOf,
} from "../support/given";
import { importList } from "../support/furnish";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

const lists = `{ waitingLists { trackId trackName capacity taken offered waiting people {
  entryId participantId name isWithinReach phone since districtCode districtName language words offeredUntil lapsedOn } } }`;
const places = "{ trackPlaces { trackId capacity taken offered waiting } }";
const full = { code: "CONFLICT", message: "Dit onderdeel is vol. Zet deze persoon op de wachtlijst." };
const on = "2026-11-23";

jest.setTimeout(30_000);

describe("a track with a limit", () => {
  let world: World;
  let house: House;
  let other: House;
  let workshopId: string;
  let sewing: string;
  let desks: Desks;

  const admin = () => ({ world, by: house.admin });
  const manager = () => ({ world, by: house.manager });
  const caseworker = () => ({ world, by: house.caseworker });
  const someone = (callingName: string, more: object = {}) =>
    registerParticipant(manager(), [], { callingName, ...more });
  const listOf = async (trackId: string, by = house.caseworker): Promise<any> =>
    (await by.ask(lists)).waitingLists.find((list: any) => list.trackId === trackId) ?? {};
  const placesOf = async (trackId: string): Promise<Record<string, any>> =>
    (await house.caseworker.ask(places)).trackPlaces.find((track: any) => track.trackId === trackId);

  /** A track of the caseworker with so many places. */
  async function limited(capacity: number | null): Promise<string> {
    const track = { name: `Onderdeel ${operationId(world)}`, capacity };
    const trackId = await openTrack(admin(), workshopId, track);
    await assign(admin(), trackId, house.caseworker.accountId);
    return trackId;
  }

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    workshopId = await openWorkshop(admin());
    sewing = await limited(2);
    desks = await openDesks(world, house.caseworker, 12);
  });
  afterAll(async () => {
    await desks.close();
    await world.close();
  });
  beforeEach(() => {
    world.now = new Date(`${on}T09:00:00Z`);
  });

  test("is full with as many open enrolments as it has places, and the refusal offers the waiting list", async () => {
    const [first, second, third] = [await someone("Ada"), await someone("Bea"), await someone("Cas")];
    await enrol(manager(), first, sewing);
    const enrolmentId = await enrol(manager(), second, sewing);
    const again = { participantId: third, trackId: sewing, status: "ACTIVE", on };
    expect(await refusedTo(manager(), "enrol", again)).toMatchObject(full);
    expect(await placesOf(sewing)).toEqual({ trackId: sewing, capacity: 2, taken: 2, offered: 0, waiting: 0 });
    await done(caseworker(), "changeEnrolment", { enrolmentId, status: "PAUSED", on });
    expect(await refusedTo(manager(), "enrol", again)).toMatchObject(full);
    await done(caseworker(), "endEnrolment", { enrolmentId, reason: "ASSOCIATION", on });
    await enrol(manager(), third, sewing);
  });

  test("says of somebody who takes part already that she does, however full it is", async () => {
    const trackId = await limited(1);
    const participantId = await someone("Dirk");
    await enrol(manager(), participantId, trackId);
    const again = { participantId, trackId, status: "ACTIVE", on };
    expect(await refusedTo(manager(), "enrol", again)).toMatchObject({
      message: "Deze deelnemer doet al mee aan dit onderdeel.",
    });
  });

  test("has no limit until it is given one, and a lower limit sends nobody away", async () => {
    const trackId = await limited(null);
    for (const name of ["Els", "Fien", "Gijs"]) await enrol(manager(), await someone(name), trackId);
    const names = { name: "Kleiner", publicLabel: "Kleiner", sensitive: false };
    await done(admin(), "amendTrack", { id: trackId, ...names, capacity: 2 });
    expect(await placesOf(trackId)).toMatchObject({ capacity: 2, taken: 3 });
    const more = { participantId: await someone("Hans"), trackId, status: "ACTIVE", on };
    expect(await refusedTo(manager(), "enrol", more)).toMatchObject(full);
    expect(await refusedTo(admin(), "amendTrack", { id: trackId, ...names, capacity: 0 })).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { capacity: "Geef een aantal van 1 tot 999, of laat het leeg." },
    });
    expect(await refusedTo(caseworker(), "amendTrack", { id: trackId, ...names, capacity: 9 })).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("takes nobody new at registering, but puts her on the list of whoever has it", async () => {
    const trackId = await limited(1);
    await enrol(manager(), await someone("Iris"), trackId);
    const mina = {
      callingName: "Mina",
      language: "Dari",
      districtCode: "WK030707",
      strengths: [],
      trackIds: [trackId],
    };
    expect(await refusedTo(caseworker(), "registerParticipant", mina)).toMatchObject({
      code: "CONFLICT",
      message: "Hier is geen plaats meer. Zet deze persoon op de wachtlijst, of kies een ander onderdeel.",
    });
    const participantId = await done(caseworker(), "registerParticipant", { ...mina, waits: true });
    expect(await listOf(trackId)).toMatchObject({
      taken: 1,
      waiting: 1,
      people: [{ participantId, name: "Mina", isWithinReach: false, language: "Dari", districtName: "Kruiskamp" }],
    });
    const page = "query P($id: ID!) { participantPage(id: $id) { name } }";
    expect(await house.caseworker.refused(page, { id: participantId })).toMatchObject({ code: "NOT_FOUND" });
  });

  test("does not turn away who stands in the room, nor what a file says has been", async () => {
    const trackId = await limited(1);
    await enrol(manager(), await someone("Joop"), trackId);
    const sessionId = await planSession(caseworker(), trackId);
    await done(caseworker(), "welcomeNewcomer", { sessionId, callingName: "Kees" });
    await importList(world, house.caseworker, { trackId, text: "Naam\nLena\n" });
    expect(await placesOf(trackId)).toMatchObject({ capacity: 1, taken: 3 });
  });

  test("is not lent beyond its limit", async () => {
    const trackId = await limited(1);
    await enrol(manager(), await someone("Mo"), trackId);
    const requestId = await done(caseworker(), "requestReach", { reference: await someone("Nel"), trackId });
    expect(await refusedTo(manager(), "decideReach", { requestId, decision: "LENT" })).toMatchObject(full);
  });

  test("has a list in the order of waiting, with the district, the language and what matters", async () => {
    const trackId = await limited(1);
    const late = await someone("Olga", { districtCode: "WK030710", language: "Oekraïens", phone: "0612345678" });
    const early = await someone("Piet");
    await joinList(manager(), late, trackId);
    await joinList(manager(), early, trackId, { on: "2026-11-02", language: "Fries", words: "liefst op dinsdag" });
    const { people } = await listOf(trackId);
    expect(people).toMatchObject([
      { name: "Piet", since: "2026-11-02", language: "Fries", words: "liefst op dinsdag", districtName: null },
      { name: "Olga", since: on, language: "Oekraïens", districtName: "Liendert", phone: "0612345678" },
    ]);
    const twice = { participantId: late, trackId, on };
    expect(await refusedTo(manager(), "joinWaitingList", twice)).toMatchObject({
      code: "CONFLICT",
      message: "Deze persoon staat al op deze wachtlijst.",
    });
    expect(await refusedTo(manager(), "joinWaitingList", { ...twice, on: "2026-11-24" })).toMatchObject({
      fields: { on: "Deze dag is nog niet geweest." },
    });
  });

  test("keeps an offered place until its last day has passed; then it is free and she waits on", async () => {
    const trackId = await limited(1);
    const first = await joinList(manager(), await someone("Rosa"), trackId, { on: "2026-11-01" });
    const second = await joinList(manager(), await someone("Sem"), trackId);
    await done(caseworker(), "offerPlace", { entryId: first, until: "2026-11-25" });
    expect(await placesOf(trackId)).toMatchObject({ taken: 0, offered: 1, waiting: 2 });
    expect(await refusedTo(caseworker(), "offerPlace", { entryId: second, until: "2026-11-25" })).toMatchObject({
      code: "CONFLICT",
      message: "Er is geen plaats vrij. Een collega was je misschien net voor.",
    });
    expect(await refusedTo(caseworker(), "offerPlace", { entryId: first, until: "2026-11-26" })).toMatchObject({
      message: "Deze persoon heeft al een aanbod.",
    });
    const direct = { participantId: await someone("Truus"), trackId, status: "ACTIVE", on };
    expect(await refusedTo(manager(), "enrol", direct)).toMatchObject(full);

    world.now = new Date("2026-11-25T20:00:00Z");
    expect((await listOf(trackId)).people[0]).toMatchObject({ offeredUntil: "2026-11-25", lapsedOn: null });
    world.now = new Date("2026-11-26T09:00:00Z");
    expect(await listOf(trackId)).toMatchObject({
      offered: 0,
      people: [{ name: "Rosa", offeredUntil: null, lapsedOn: "2026-11-25" }, { name: "Sem" }],
    });
    expect(await refusedTo(caseworker(), "acceptPlace", { entryId: first })).toMatchObject({
      message: "Dit aanbod is al beantwoord of verlopen. Bied de plaats opnieuw aan.",
    });
    await done(caseworker(), "offerPlace", { entryId: second, until: "2026-12-01" });
    await done(caseworker(), "acceptPlace", { entryId: second });
    expect(await listOf(trackId)).toMatchObject({ taken: 1, offered: 0, people: [{ name: "Rosa" }] });
  });

  test("an offer that is let go comes free, and she waits on or no longer", async () => {
    const trackId = await limited(1);
    const [uma, victor] = [await someone("Uma"), await someone("Victor")];
    const first = await joinList(manager(), uma, trackId, { on: "2026-11-01" });
    const second = await joinList(manager(), victor, trackId);
    await done(caseworker(), "offerPlace", { entryId: first, until: on });
    await done(caseworker(), "letGoOfPlace", { entryId: first, waitsOn: true });
    expect((await listOf(trackId)).people).toMatchObject([{ name: "Uma", offeredUntil: null, lapsedOn: null }, {}]);
    await done(caseworker(), "offerPlace", { entryId: second, until: on });
    await done(caseworker(), "letGoOfPlace", { entryId: second, waitsOn: false });
    await done(caseworker(), "leaveWaitingList", { entryId: first });
    expect(await listOf(trackId)).toMatchObject({ waiting: 0, offered: 0, people: [] });
    expect(await refusedTo(caseworker(), "leaveWaitingList", { entryId: first })).toMatchObject({ code: "NOT_FOUND" });
    await joinList(manager(), victor, trackId);
  });

  test("whoever is enrolled another way waits no longer, and her offer does not stand in her own way", async () => {
    const trackId = await limited(1);
    const wim = await someone("Wim");
    const entryId = await joinList(manager(), wim, trackId);
    await done(caseworker(), "offerPlace", { entryId, until: on });
    await enrol(manager(), wim, trackId);
    expect(await listOf(trackId)).toMatchObject({ taken: 1, offered: 0, waiting: 0 });
    expect(await rowsOf(world, "SELECT outcome FROM waiting_entry WHERE id = $1", [entryId])).toEqual([
      { outcome: "PLACED" },
    ]);
    expect(await refusedTo(manager(), "joinWaitingList", { participantId: wim, trackId, on })).toMatchObject({
      message: "Deze persoon doet al mee aan dit onderdeel.",
    });
  });

  test("is nobody's who has another one: not its list, not its places, not its people", async () => {
    const trackId = await limited(1);
    const entryId = await joinList(manager(), await someone("Xena"), trackId);
    const until = on;
    for (const by of [house.colleague, other.manager].map((visitor) => ({ world, by: visitor }))) {
      expect(await listOf(trackId, by.by)).toEqual({});
      for (const [verb, more] of [
        ["offerPlace", { until }],
        ["acceptPlace", {}],
        ["letGoOfPlace", { waitsOn: true }],
        ["leaveWaitingList", {}],
      ] as const)
        expect(await refusedTo(by, verb, { entryId, ...more })).toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test.each(Array.from({ length: 5 }, (_, round) => round + 1))(
    "two colleagues who give away the last place at the same instant give it once, time %s",
    async () => {
      const trackId = await limited(1);
      const entries = [];
      for (const name of ["Yara", "Zoë"]) entries.push(await joinList(manager(), await someone(name), trackId));
      const answers = await atOnce(entries.map((entryId) => ["offerPlace", { entryId, until: on }]));
      expect(answers.filter((answer) => answer === "DONE")).toHaveLength(1);
      expect(answers.filter((answer) => answer === "CONFLICT")).toHaveLength(1);
      expect(await listOf(trackId)).toMatchObject({ taken: 0, offered: 1, waiting: 2 });
    },
  );

  test("ten at once for three places, by enrolling, registering and offering: three have one, and nobody more", async () => {
    const trackId = await limited(3);
    const wishes: [string, object][] = [];
    for (let index = 0; index < 10; index += 1) {
      const participantId = await someone(`Samen ${index}`);
      if (index % 3 === 0) wishes.push(["enrol", { participantId, trackId, status: "ACTIVE", on }]);
      else if (index % 3 === 1)
        wishes.push(["registerParticipant", { callingName: "Nieuw", strengths: [], trackIds: [trackId] }]);
      else wishes.push(["offerPlace", { entryId: await joinList(manager(), participantId, trackId), until: on }]);
      await assignReach(participantId);
    }
    const answers = await atOnce(wishes);
    expect(answers.filter((answer) => answer === "DONE")).toHaveLength(3);
    expect(answers.filter((answer) => answer === "CONFLICT")).toHaveLength(7);
    const { taken, offered } = await placesOf(trackId);
    expect(taken + offered).toBe(3);
  });

  test("one offer that is accepted at ten desks at once is one enrolment", async () => {
    const trackId = await limited(1);
    const entryId = await joinList(manager(), await someone("Aisha"), trackId);
    await done(caseworker(), "offerPlace", { entryId, until: on });
    const answers = await atOnce(Array.from({ length: 10 }, () => ["acceptPlace", { entryId }]));
    expect(answers.filter((answer) => answer === "DONE")).toHaveLength(1);
    expect(await placesOf(trackId)).toMatchObject({ taken: 1, offered: 0, waiting: 0 });
  });

  /** Everybody in a track of the caseworker's own, so that she reaches them. */
  async function assignReach(participantId: string): Promise<void> {
    wide ??= await limited(null);
    await enrol(manager(), participantId, wide);
  }
  let wide: string | undefined;

  /** Sends each from a desk of its own at the same instant; answers DONE or the code of the refusal. */
  function atOnce(wishes: readonly (readonly [string, object])[]): Promise<string[]> {
    return Promise.all(
      wishes.map(async ([verb, input], index) => {
        const type = verb === "acceptPlace" ? "WaitingEntryInput" : `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
        const desk = desks.visitors[index] ?? house.caseworker;
        const { errors } = await desk.send(`mutation W($input: ${type}!) { ${verb}(input: $input) { id } }`, {
          input: { operationId: operationId(world), ...input },
        });
        return errors?.[0]?.extensions.code ?? "DONE";
      }),
    );
  }
});
