import { assign, done, enrol, openTrack, openTwoTracks, refusedTo, registerParticipant } from "../support/given";
import { buildHouse, openWorld, type House, type Visitor, type World } from "../support/world";

const tracks =
  "query T { tracks { id name publicLabel sensitive openedOn closedOn caseworkers { assignmentId accountId name startsOn endsOn standIn } } }";
const page = "query P($id: ID!) { participantPage(id: $id) { name } }";
const people = "query L { participants { people { id } } }";
const reachRequests =
  "query R { reachRequests { id participantId participantName currentTracks requestedById requestedBy trackId trackName requestedAt words } }";

describe("tracks and who reaches them", () => {
  let world: World;
  let house: House;
  let other: House;
  let workshopId: string;
  let sewing: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    ({ workshop: workshopId, sewing } = await openTwoTracks(world, house));
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.now = new Date("2026-11-23T09:00:00Z");
  });

  const admin = () => ({ world, by: house.admin });
  const manager = () => ({ world, by: house.manager });
  const refused = (by: Visitor, mutation: string, input: Record<string, unknown>) =>
    refusedTo({ world, by }, mutation, input);

  test("a caseworker sees her own tracks; a manager and an administrator see all, with who has them", async () => {
    const { tracks: own } = await house.caseworker.ask(tracks);
    expect(own).toEqual([
      {
        id: sewing,
        name: "Naaiatelier",
        publicLabel: "Naaiatelier (openbaar)",
        sensitive: false,
        openedOn: "2026-01-01",
        closedOn: null,
        caseworkers: [
          {
            assignmentId: expect.any(String),
            accountId: house.caseworker.accountId,
            name: "Marieke de Wit",
            startsOn: "2026-01-01",
            endsOn: null,
            standIn: false,
          },
        ],
      },
    ]);
    for (const visitor of [house.manager, house.admin]) {
      const { tracks: all } = await visitor.ask(tracks);
      expect(all.map(({ name }: { name: string }) => name)).toEqual(["Buurttuin", "Naaiatelier"]);
    }
    expect((await house.colleague.ask(tracks)).tracks).toEqual([]);
    expect((await other.admin.ask(tracks)).tracks).toEqual([]);
    expect((await house.caseworker.ask("query W { workshops { id name } }")).workshops).toEqual([
      { id: workshopId, name: "De Kunst van het Meedoen" },
    ]);
    expect((await other.admin.ask("query W { workshops { id } }")).workshops).toEqual([]);
  });

  test("the caseworkers of all tracks cost one statement, however many tracks there are", async () => {
    const connect = jest.spyOn(world.database.pool, "connect");
    await house.manager.ask("query One { tracks { id } }");
    const alone = connect.mock.calls.length;
    await house.manager.ask(tracks);
    expect(connect.mock.calls.length - alone).toBe(alone + 1);
    connect.mockRestore();
  });

  test("a track is amended and closed, and then takes nobody in any more", async () => {
    const id = await openTrack(admin(), workshopId, { name: "Koor" });
    await done(admin(), "amendTrack", { id, name: "Zanggroep", publicLabel: "Samen zingen", sensitive: true });
    await done(admin(), "closeTrack", { id, closedOn: "2026-11-23" });
    const { tracks: all } = await house.manager.ask(tracks);
    expect(all.at(-1)).toMatchObject({
      name: "Zanggroep",
      publicLabel: "Samen zingen",
      sensitive: true,
      closedOn: "2026-11-23",
    });
    const person = await registerParticipant(manager(), [], { callingName: "Ans" });
    expect(
      await refused(house.manager, "enrol", { participantId: person, trackId: id, status: "ACTIVE", on: "2026-11-23" }),
    ).toMatchObject({
      code: "CONFLICT",
      message: "Dit onderdeel is op die dag niet open.",
    });
    await enrol(manager(), person, id, { on: "2026-11-22" });
    expect(await refused(house.admin, "closeTrack", { id, closedOn: "2025-12-31" })).toMatchObject({
      code: "CONFLICT",
      message: "Dit onderdeel begint pas na die dag.",
    });
  });

  test("a stand-in reaches a track's people from the first day to the last, and not a day longer", async () => {
    const lent = await openTrack(admin(), workshopId, { name: "Kookgroep" });
    const person = await registerParticipant(manager(), [lent], { callingName: "Yusuf" });
    const id = await done(manager(), "lendTrack", {
      trackId: lent,
      accountId: house.colleague.accountId,
      startsOn: "2026-11-24",
      endsOn: "2026-11-25",
    });
    const reaches = async (instant: string) => {
      world.now = new Date(instant);
      const { participants } = await house.colleague.ask(people);
      return participants.people.some((each: { id: string }) => each.id === person);
    };
    expect(await reaches("2026-11-23T22:59:00Z")).toBe(false);
    expect(await reaches("2026-11-23T23:00:00Z")).toBe(true);
    const standIns = (await house.colleague.ask(tracks)).tracks[0].caseworkers;
    expect(standIns).toMatchObject([{ assignmentId: id, startsOn: "2026-11-24", endsOn: "2026-11-25", standIn: true }]);
    expect(await reaches("2026-11-25T22:59:00Z")).toBe(true);
    expect(await reaches("2026-11-25T23:00:00Z")).toBe(false);
    expect(await house.colleague.refused(page, { id: person })).toMatchObject({ code: "NOT_FOUND" });
    const shown = (await house.admin.ask(tracks)).tracks.find((track: { id: string }) => track.id === lent);
    expect(shown.caseworkers).toEqual([]);
  });

  test("ending an assignment ends the reach with its last day", async () => {
    const track = await openTrack(admin(), workshopId, { name: "Fietsles" });
    const assignment = await assign(manager(), track, house.colleague.accountId);
    expect(
      await refused(house.manager, "assignCaseworker", {
        trackId: track,
        accountId: house.colleague.accountId,
        startsOn: "2026-02-01",
      }),
    ).toMatchObject({
      code: "CONFLICT",
      message: "Deze collega heeft dit onderdeel al.",
    });
    await done(manager(), "endAssignment", { assignmentId: assignment, endsOn: "2026-11-23" });
    expect((await house.colleague.ask(tracks)).tracks).toMatchObject([{ name: "Fietsles" }]);
    await done(manager(), "endAssignment", { assignmentId: assignment, endsOn: "2026-11-22" });
    expect((await house.colleague.ask(tracks)).tracks).toEqual([]);
    expect(
      await refused(house.manager, "endAssignment", { assignmentId: assignment, endsOn: "2025-12-01" }),
    ).toMatchObject({ code: "CONFLICT" });
  });

  test("a loan that ends before it begins, or has passed, is refused in words", async () => {
    const loan = { trackId: sewing, accountId: house.colleague.accountId };
    expect(
      await refused(house.manager, "lendTrack", { ...loan, startsOn: "2026-11-25", endsOn: "2026-11-24" }),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { endsOn: "De laatste dag ligt vóór de eerste dag." },
    });
    expect(
      await refused(house.manager, "lendTrack", { ...loan, startsOn: "2026-11-20", endsOn: "2026-11-22" }),
    ).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("a track goes to who sees people only, of the same organisation", async () => {
    for (const accountId of [house.admin.accountId, house.funder.accountId, other.caseworker.accountId]) {
      expect(
        await refused(house.manager, "assignCaseworker", { trackId: sewing, accountId, startsOn: "2026-11-23" }),
      ).toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("another organisation's workshop, track and assignment are not found", async () => {
    const [first] = (await house.caseworker.ask(tracks)).tracks;
    const labels = { name: "Van ons", publicLabel: "Van ons", sensitive: false };
    expect(await refused(other.admin, "openTrack", { workshopId, ...labels, openedOn: "2026-01-01" })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refused(other.admin, "amendTrack", { id: sewing, ...labels })).toMatchObject({ code: "NOT_FOUND" });
    expect(await refused(other.admin, "closeTrack", { id: sewing, closedOn: "2026-12-01" })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await refused(other.admin, "assignCaseworker", {
        trackId: sewing,
        accountId: other.caseworker.accountId,
        startsOn: "2026-01-01",
      }),
    ).toMatchObject({ code: "NOT_FOUND" });
    expect(
      await refused(other.manager, "lendTrack", {
        trackId: sewing,
        accountId: other.caseworker.accountId,
        startsOn: "2026-11-23",
        endsOn: "2026-11-24",
      }),
    ).toMatchObject({ code: "NOT_FOUND" });
    expect(
      await refused(other.admin, "endAssignment", {
        assignmentId: first.caseworkers[0].assignmentId,
        endsOn: "2026-11-23",
      }),
    ).toMatchObject({ code: "NOT_FOUND" });
  });

  test("who may not is refused: setting up is the administrator's, lending the manager's too, a funder sees nothing", async () => {
    const labels = { name: "Naam", publicLabel: "Naam", sensitive: false };
    const setUp: [string, Record<string, unknown>][] = [
      ["openWorkshop", { name: "Werkplaats" }],
      ["openTrack", { workshopId, ...labels, openedOn: "2026-01-01" }],
      ["amendTrack", { id: sewing, ...labels }],
      ["closeTrack", { id: sewing, closedOn: "2026-12-01" }],
    ];
    const lending: [string, Record<string, unknown>][] = [
      ["assignCaseworker", { trackId: sewing, accountId: house.caseworker.accountId, startsOn: "2026-01-01" }],
      [
        "lendTrack",
        { trackId: sewing, accountId: house.caseworker.accountId, startsOn: "2026-11-23", endsOn: "2026-11-24" },
      ],
      ["endAssignment", { assignmentId: sewing, endsOn: "2026-11-23" }],
    ];
    const enrolling: [string, Record<string, unknown>][] = [
      ["enrol", { participantId: sewing, trackId: sewing, status: "ACTIVE", on: "2026-11-23" }],
      ["changeEnrolment", { enrolmentId: sewing, status: "ACTIVE", on: "2026-11-23" }],
      ["endEnrolment", { enrolmentId: sewing, reason: "MOVED", on: "2026-11-23" }],
      ["requestReach", { reference: sewing, trackId: sewing }],
    ];
    const deciding: [string, Record<string, unknown>][] = [["decideReach", { requestId: sewing, decision: "REFUSED" }]];
    await forbidden([house.caseworker, house.manager, house.funder], setUp);
    await forbidden([house.caseworker, house.funder], lending);
    await forbidden([house.admin, house.funder], enrolling);
    await forbidden([house.caseworker, house.admin, house.funder], deciding);
    for (const query of [tracks, "query W { workshops { id } }"])
      expect(await house.funder.refused(query)).toMatchObject({ code: "FORBIDDEN" });
    for (const visitor of [house.caseworker, house.admin, house.funder])
      expect(await visitor.refused(reachRequests)).toMatchObject({ code: "FORBIDDEN" });
  });

  async function forbidden(visitors: Visitor[], changes: [string, Record<string, unknown>][]): Promise<void> {
    for (const visitor of visitors) {
      for (const [name, input] of changes)
        expect([name, (await refused(visitor, name, input)).code]).toEqual([name, "FORBIDDEN"]);
    }
  }
});
