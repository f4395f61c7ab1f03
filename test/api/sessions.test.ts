import { assign, done, openTrack, openWorkshop, planSession, record, registerParticipant } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const sessionsDocument = `query S($from: Date!, $until: Date!, $trackId: ID, $notLogged: Boolean) {
  sessions(from: $from, until: $until, trackId: $trackId, notLogged: $notLogged) {
    id seriesId title trackId trackName placeId placeName on startsAt endsAt expected marked present cancelledAt cancelReason loggedAt } }`;
const seriesDocument =
  "query S { series { id trackId trackName title rhythm startsOn endsOn startTime endTime placeId placeName upcoming } }";
const plannedDocument =
  "query P($plan: SeriesPlan!) { plannedDates(plan: $plan) { on startsAt endsAt skippedBecause } }";
const page =
  "query R($id: ID!) { rollCall(sessionId: $id) { roster { participantId mark { status } lastMarks { on } } } }";

// On a busy machine the histories take longer than the five seconds that jest gives.
jest.setTimeout(30_000);

describe("sessions", () => {
  let world: World;
  let house: House;
  let other: House;
  let trackId: string;
  let garden: string;
  let placeId: string;
  let amina: string;

  const by = () => ({ world, by: house.caseworker });
  const sessions = async (visitor: Visitor, from: string, until: string, more: object = {}) =>
    (await visitor.ask(sessionsDocument, { from, until, ...more })).sessions;
  const seriesOf = async (id: string, visitor = house.caseworker) =>
    (await visitor.ask(seriesDocument)).series.find((row: any) => row.id === id);
  const plan = (given: object = {}) => ({
    trackId,
    title: "Naaien",
    placeId,
    rhythm: "WEEKLY",
    startsOn: "2027-03-16",
    endsOn: "2027-04-06",
    startTime: "14:00",
    endTime: "16:00",
    ...given,
  });
  const refused = (visitor: Visitor, name: string, input: Record<string, unknown>) => {
    const type = name === "restoreSession" ? "SessionInput" : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return visitor.refused(`mutation M($input: ${type}!) { ${name}(input: $input) { id } }`, {
      input: { operationId: operationId(world), ...input },
    });
  };
  const move = (sessionId: string, given: object) => ({
    sessionId,
    title: "Koffie",
    placeId: null,
    on: "2026-11-23",
    startTime: "14:00",
    endTime: "16:00",
    ...given,
  });

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    const workshopId = await openWorkshop({ world, by: house.admin });
    trackId = await openTrack({ world, by: house.admin }, workshopId, { name: "Naaiatelier" });
    garden = await openTrack({ world, by: house.admin }, workshopId, { name: "Buurttuin" });
    placeId = await done({ world, by: house.admin }, "openMeetingPlace", { name: "De Nieuwe Sleutel" });
    await done({ world, by: house.admin }, "addClosedDay", { on: "2027-03-23", name: "Studiedag" });
    await assign({ world, by: house.admin }, trackId, house.caseworker.accountId);
    amina = await registerParticipant(by(), [trackId], { callingName: "Amina" });
  });
  afterAll(() => world.close());

  test("a plan shows its dates before anything is planned, over the change of the clock", async () => {
    const { plannedDates } = await house.caseworker.ask(plannedDocument, { plan: plan() });
    expect(plannedDates).toEqual([
      {
        on: "2027-03-16",
        startsAt: "2027-03-16T13:00:00.000Z",
        endsAt: "2027-03-16T15:00:00.000Z",
        skippedBecause: null,
      },
      {
        on: "2027-03-23",
        startsAt: "2027-03-23T13:00:00.000Z",
        endsAt: "2027-03-23T15:00:00.000Z",
        skippedBecause: "Studiedag",
      },
      {
        on: "2027-03-30",
        startsAt: "2027-03-30T12:00:00.000Z",
        endsAt: "2027-03-30T14:00:00.000Z",
        skippedBecause: null,
      },
      {
        on: "2027-04-06",
        startsAt: "2027-04-06T12:00:00.000Z",
        endsAt: "2027-04-06T14:00:00.000Z",
        skippedBecause: null,
      },
    ]);
    expect(await sessions(house.caseworker, "2027-03-01", "2027-05-01")).toEqual([]);
  });

  test("a series is planned with each of its sessions, but for the closed days", async () => {
    const id = await done(by(), "planSeries", { plan: plan() });
    expect(await seriesOf(id)).toEqual({
      id,
      trackId,
      trackName: "Naaiatelier",
      title: "Naaien",
      rhythm: "WEEKLY",
      startsOn: "2027-03-16",
      endsOn: "2027-04-06",
      startTime: "14:00",
      endTime: "16:00",
      placeId,
      placeName: "De Nieuwe Sleutel",
      upcoming: 3,
    });
    const planned = await sessions(house.caseworker, "2027-03-01", "2027-05-01");
    expect(planned.map(({ on, startsAt }: any) => [on, new Date(startsAt).toISOString()])).toEqual([
      ["2027-03-16", "2027-03-16T13:00:00.000Z"],
      ["2027-03-30", "2027-03-30T12:00:00.000Z"],
      ["2027-04-06", "2027-04-06T12:00:00.000Z"],
    ]);
    expect(planned[0]).toMatchObject({
      seriesId: id,
      title: "Naaien",
      placeName: "De Nieuwe Sleutel",
      expected: 1,
      marked: 0,
      present: 0,
    });
    expect(await seriesOf(id, house.manager)).toBeDefined();
    expect(await seriesOf(id, house.colleague)).toBeUndefined();
    expect(await seriesOf(id, other.manager)).toBeUndefined();
  });

  test("a plan that is too long, or has nothing in it, is refused in words", async () => {
    expect(await refused(house.caseworker, "planSeries", { plan: plan({ endsOn: "2030-03-17" }) })).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { endsOn: "Een reeks duurt hoogstens 3 jaar. Plan daarna een nieuwe." },
    });
    expect(
      await refused(house.caseworker, "planSeries", { plan: plan({ startsOn: "2027-03-23", endsOn: "2027-03-23" }) }),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { endsOn: "In deze periode valt geen enkele bijeenkomst." },
    });
    expect(await refused(house.caseworker, "planSeries", { plan: plan({ startTime: "14.00" }) })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(await house.caseworker.refused(plannedDocument, { plan: plan({ endTime: "13:00" }) })).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { endTime: "De eindtijd ligt niet na de begintijd." },
    });
  });

  test("one session of a series is moved or cancelled without touching the others", async () => {
    const id = await done(by(), "planSeries", { plan: plan({ startsOn: "2027-09-07", endsOn: "2027-09-21" }) });
    const [first, second, third] = await sessions(house.caseworker, "2027-09-01", "2027-10-01");
    await done(by(), "moveSession", move(first.id, { on: "2027-09-08", title: "Naaien, een dag later" }));
    await done(by(), "cancelSession", { sessionId: second.id, reason: "De zaal is dicht" });
    const after = await sessions(house.caseworker, "2027-09-01", "2027-10-01");
    expect(after[0]).toMatchObject({
      id: first.id,
      seriesId: id,
      on: "2027-09-08",
      title: "Naaien, een dag later",
      placeId: null,
      cancelledAt: null,
    });
    expect(after[1]).toMatchObject({ ...second, cancelledAt: expect.any(String), cancelReason: "De zaal is dicht" });
    expect(after[2]).toEqual(third);
    expect((await seriesOf(id)).upcoming).toBe(2);
    expect(await refused(house.caseworker, "moveSession", move(first.id, { on: "2027-09-21" }))).toMatchObject({
      code: "CONFLICT",
      message: "Deze reeks heeft op dat moment al een bijeenkomst.",
    });
    await house.caseworker.ask("mutation R($input: SessionInput!) { restoreSession(input: $input) { id } }", {
      input: { operationId: operationId(world), sessionId: second.id },
    });
    expect((await sessions(house.caseworker, "2027-09-01", "2027-10-01"))[1]).toEqual(second);
  });

  test("marks go with a session that moves", async () => {
    const sessionId = await planSession(by(), trackId);
    await record(by(), sessionId, [{ participantId: amina, status: "PRESENT" }]);
    await done(by(), "moveSession", move(sessionId, { on: "2026-12-01" }));
    expect((await house.caseworker.ask(page, { id: sessionId })).rollCall.roster).toEqual([
      { participantId: amina, mark: { status: "PRESENT" }, lastMarks: [{ on: "2026-12-01" }] },
    ]);
  });

  test("a series that ends earlier loses the later sessions that hold nothing", async () => {
    const id = await done(by(), "planSeries", { plan: plan({ startsOn: "2028-02-01", endsOn: "2028-02-29" }) });
    const [, second, third, fourth] = await sessions(house.caseworker, "2028-02-01", "2028-03-01");
    await record(by(), third.id, [{ participantId: amina, status: "PRESENT" }]);
    await done(by(), "cancelSession", { sessionId: fourth.id, reason: "Ziek" });
    await done(by(), "endSeries", { seriesId: id, endsOn: "2028-02-08" });
    const left = await sessions(house.caseworker, "2028-02-01", "2028-03-01");
    expect(left.map(({ on }: any) => on)).toEqual(["2028-02-01", second.on, third.on, fourth.on]);
    expect(await seriesOf(id)).toMatchObject({ endsOn: "2028-02-08" });
    await done(by(), "endSeries", { seriesId: id, endsOn: "2028-02-20" });
    expect(await seriesOf(id)).toMatchObject({ endsOn: "2028-02-08" });
    expect(await refused(house.caseworker, "endSeries", { seriesId: id, endsOn: "2028-01-31" })).toMatchObject({
      code: "CONFLICT",
    });
  });

  test("what is still to log is earlier than today, not cancelled and without any record", async () => {
    const aWeekAgo = (title: string) => planSession(by(), trackId, { on: "2026-11-16", title });
    await aWeekAgo("open");
    await done(by(), "cancelSession", { sessionId: await aWeekAgo("niet doorgegaan"), reason: "Ziek" });
    await done(by(), "recordHeadCount", { sessionId: await aWeekAgo("ingevuld"), headCount: 4, quality: "COUNTED" });
    await planSession(by(), trackId, { on: "2026-11-23", title: "vandaag" });
    const found = await sessions(house.caseworker, "2026-01-01", "2028-01-01", { notLogged: true });
    expect(found.map(({ title }: any) => title)).toEqual(["open"]);
    expect(await sessions(house.caseworker, "2026-11-16", "2026-11-17")).toHaveLength(3);
    expect(await sessions(house.manager, "2026-11-16", "2026-11-17", { trackId: garden })).toEqual([]);
    expect(await house.caseworker.refused(sessionsDocument, { from: "2020-01-01", until: "2026-01-01" })).toMatchObject(
      { code: "BAD_USER_INPUT" },
    );
  });

  test("are for who reaches the track", async () => {
    const sessionId = await planSession(by(), trackId, { on: "2029-01-02" });
    const seriesId = await done(by(), "planSeries", { plan: plan({ startsOn: "2029-03-06", endsOn: "2029-03-06" }) });
    const commands: [string, Record<string, unknown>][] = [
      ["planSeries", { plan: plan() }],
      ["planSession", { trackId, title: "Koffie", on: "2029-01-02", startTime: "10:00", endTime: "11:00" }],
      ["moveSession", move(sessionId, {})],
      ["cancelSession", { sessionId, reason: "Storm" }],
      ["restoreSession", { sessionId }],
      ["endSeries", { seriesId, endsOn: "2029-03-06" }],
    ];
    for (const [name, input] of commands) {
      for (const visitor of [house.colleague, other.caseworker, other.manager]) {
        expect([name, await refused(visitor, name, input)]).toMatchObject([name, { code: "NOT_FOUND" }]);
      }
      for (const visitor of [house.funder, house.admin])
        expect([name, await refused(visitor, name, input)]).toMatchObject([name, { code: "FORBIDDEN" }]);
    }
    expect(await house.colleague.refused(plannedDocument, { plan: plan() })).toMatchObject({ code: "NOT_FOUND" });
    for (const visitor of [house.colleague, other.manager])
      expect(await sessions(visitor, "2029-01-01", "2029-02-01")).toEqual([]);
    for (const visitor of [house.funder, house.admin]) {
      expect(await visitor.refused(seriesDocument)).toMatchObject({ code: "FORBIDDEN" });
      expect(await visitor.refused(plannedDocument, { plan: plan() })).toMatchObject({ code: "FORBIDDEN" });
      expect(await visitor.refused(sessionsDocument, { from: "2029-01-01", until: "2029-02-01" })).toMatchObject({
        code: "FORBIDDEN",
      });
    }
    const elsewhere = await done({ world, by: other.admin }, "openMeetingPlace", { name: "Bij de buren" });
    expect(await refused(house.caseworker, "moveSession", move(sessionId, { placeId: elsewhere }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
