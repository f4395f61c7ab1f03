import { assign, done, enrol, openTrack, openWorkshop, registerParticipant } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const tracks =
  "query T { tracks { id name publicLabel sensitive openedOn closedOn caseworkers { assignmentId accountId name startsOn endsOn standIn } } }";
const page =
  "query P($id: ID!) { participantPage(id: $id) { name enrolments { id trackName status registeredOn activeFrom closedOn exitReason history { status on } } } }";
const people = "query L { participants { people { id } } }";
const reachRequests =
  "query R { reachRequests { id participantId participantName currentTracks requestedById requestedBy trackId trackName requestedAt words } }";

/** Every change in tracks, by the name of its input. */
const mutation = (name: string): string =>
  `mutation M($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;

describe("tracks and who reaches them", () => {
  let world: World;
  let house: House;
  let other: House;
  let workshopId: string;
  let sewing: string;
  let garden: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    workshopId = await openWorkshop({ world, by: house.admin });
    sewing = await openTrack({ world, by: house.admin }, workshopId, { name: "Naaiatelier" });
    garden = await openTrack({ world, by: house.admin }, workshopId, { name: "Buurttuin", sensitive: true });
    await assign({ world, by: house.admin }, sewing, house.caseworker.accountId);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.now = new Date("2026-11-23T09:00:00Z");
  });

  const admin = () => ({ world, by: house.admin });
  const manager = () => ({ world, by: house.manager });
  const refused = (visitor: Visitor, name: string, input: Record<string, unknown>) =>
    visitor.refused(mutation(name), { input: { operationId: operationId(world), ...input } });

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

  describe("enrolments", () => {
    const caseworker = () => ({ world, by: house.caseworker });
    const enrolments = async (id: string) => (await house.manager.ask(page, { id })).participantPage.enrolments;

    test("an enrolment goes from registered by way of intake to active, pauses, comes back and ends, with its history", async () => {
      const person = await registerParticipant(manager(), [], { callingName: "Hilde" });
      const id = await enrol(manager(), person, sewing, { status: "REGISTERED", on: "2026-10-01" });
      await done(caseworker(), "changeEnrolment", { enrolmentId: id, status: "INTAKE", on: "2026-10-05" });
      await done(caseworker(), "changeEnrolment", { enrolmentId: id, status: "ACTIVE", on: "2026-10-12" });
      await done(caseworker(), "changeEnrolment", { enrolmentId: id, status: "PAUSED", on: "2026-10-20" });
      await done(caseworker(), "changeEnrolment", { enrolmentId: id, status: "ACTIVE", on: "2026-11-02" });
      await done(caseworker(), "endEnrolment", { enrolmentId: id, reason: "VOLUNTEERING", on: "2026-11-20" });
      expect(await enrolments(person)).toEqual([
        {
          id,
          trackName: "Naaiatelier",
          status: "CLOSED",
          registeredOn: "2026-10-01",
          activeFrom: "2026-10-12",
          closedOn: "2026-11-20",
          exitReason: "VOLUNTEERING",
          history: [
            { status: "REGISTERED", on: "2026-10-01" },
            { status: "INTAKE", on: "2026-10-05" },
            { status: "ACTIVE", on: "2026-10-12" },
            { status: "PAUSED", on: "2026-10-20" },
            { status: "ACTIVE", on: "2026-11-02" },
            { status: "CLOSED", on: "2026-11-20" },
          ],
        },
      ]);
    });

    test("a second open enrolment in one track is refused; after an end one may begin again", async () => {
      const person = await registerParticipant(caseworker(), [sewing], { callingName: "Tom" });
      const again = { participantId: person, trackId: sewing, status: "ACTIVE", on: "2026-11-23" };
      expect(await refused(house.caseworker, "enrol", again)).toMatchObject({
        code: "CONFLICT",
        message: "Deze deelnemer doet al mee aan dit onderdeel.",
      });
      const [{ id }] = await enrolments(person);
      await done(caseworker(), "endEnrolment", { enrolmentId: id, reason: "NO_CONTACT", on: "2026-11-23" });
      await enrol(caseworker(), person, sewing);
      expect((await enrolments(person)).map(({ status }: { status: string }) => status)).toEqual(["ACTIVE", "CLOSED"]);
    });

    test("no step goes back to before the beginning, before the last change, or into the future", async () => {
      const person = await registerParticipant(manager(), [], { callingName: "Noor" });
      const enrolmentId = await enrol(manager(), person, sewing, { status: "ACTIVE", on: "2026-11-10" });
      const conflict = { code: "CONFLICT", message: "Deze stap past niet bij hoe de deelname er nu voor staat." };
      expect(
        await refused(house.caseworker, "changeEnrolment", { enrolmentId, status: "INTAKE", on: "2026-11-11" }),
      ).toMatchObject(conflict);
      expect(
        await refused(house.caseworker, "changeEnrolment", { enrolmentId, status: "REGISTERED", on: "2026-11-11" }),
      ).toMatchObject(conflict);
      expect(
        await refused(house.caseworker, "changeEnrolment", { enrolmentId, status: "PAUSED", on: "2026-11-09" }),
      ).toMatchObject({
        code: "CONFLICT",
        message: "Deze dag ligt vóór de laatste wijziging.",
      });
      expect(
        await refused(house.caseworker, "changeEnrolment", { enrolmentId, status: "PAUSED", on: "2026-11-24" }),
      ).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { on: "Deze dag is nog niet geweest." },
      });
      expect(
        await refused(house.caseworker, "changeEnrolment", { enrolmentId, status: "CLOSED", on: "2026-11-23" }),
      ).toMatchObject({ code: "BAD_USER_INPUT" });
      await done(caseworker(), "endEnrolment", { enrolmentId, reason: "HEALTH", on: "2026-11-23" });
      expect(
        await refused(house.caseworker, "endEnrolment", { enrolmentId, reason: "HEALTH", on: "2026-11-23" }),
      ).toMatchObject({
        code: "CONFLICT",
        message: "Deze deelname is al afgesloten.",
      });
      expect(
        await refused(house.manager, "enrol", {
          participantId: person,
          trackId: garden,
          status: "PAUSED",
          on: "2026-11-23",
        }),
      ).toMatchObject({ code: "BAD_USER_INPUT" });
    });

    test("a caseworker cannot enrol in or change another track, nor enrol someone out of her reach, nor can another organisation", async () => {
      const gardener = await registerParticipant(manager(), [garden], { callingName: "Gerrit" });
      const own = await registerParticipant(caseworker(), [sewing], { callingName: "Fatma" });
      const [{ id: gardening }] = await enrolments(gardener);
      const notFound = { code: "NOT_FOUND" };
      const today = { status: "ACTIVE", on: "2026-11-23" };
      expect(await refused(house.caseworker, "enrol", { participantId: own, trackId: garden, ...today })).toMatchObject(
        notFound,
      );
      expect(
        await refused(house.caseworker, "enrol", { participantId: gardener, trackId: sewing, ...today }),
      ).toMatchObject(notFound);
      for (const visitor of [house.caseworker, other.manager]) {
        expect(await refused(visitor, "changeEnrolment", { enrolmentId: gardening, ...today })).toMatchObject(notFound);
        expect(
          await refused(visitor, "endEnrolment", { enrolmentId: gardening, reason: "MOVED", on: "2026-11-23" }),
        ).toMatchObject(notFound);
      }
      expect(await refused(other.manager, "enrol", { participantId: own, trackId: sewing, ...today })).toMatchObject(
        notFound,
      );
    });
  });

  describe("asking for someone who may be known already", () => {
    const words = "Ze stond bij ons in de keuken";

    test("the manager sees the request and lends: the person comes within reach", async () => {
      const reference = await registerParticipant(manager(), [garden], { callingName: "Zohra", familyName: "Amrani" });
      expect(await house.caseworker.refused(page, { id: reference })).toMatchObject({ code: "NOT_FOUND" });
      const id = await done({ world, by: house.caseworker }, "requestReach", { reference, trackId: sewing, words });
      expect(await refused(house.caseworker, "requestReach", { reference, trackId: sewing })).toMatchObject({
        code: "CONFLICT",
        message: "Deze vraag ligt al bij de manager.",
      });
      expect((await house.manager.ask(reachRequests)).reachRequests).toEqual([
        {
          id,
          participantId: reference,
          participantName: "Zohra Amrani",
          currentTracks: ["Buurttuin"],
          requestedById: house.caseworker.accountId,
          requestedBy: "Marieke de Wit",
          trackId: sewing,
          trackName: "Naaiatelier",
          requestedAt: expect.any(String),
          words,
        },
      ]);
      expect((await other.manager.ask(reachRequests)).reachRequests).toEqual([]);
      expect(await refused(other.manager, "decideReach", { requestId: id, decision: "LENT" })).toMatchObject({
        code: "NOT_FOUND",
      });
      await done(manager(), "decideReach", { requestId: id, decision: "LENT" });
      expect(await refused(house.manager, "decideReach", { requestId: id, decision: "REFUSED" })).toMatchObject({
        code: "CONFLICT",
        message: "Hierover is al besloten.",
      });
      expect((await house.manager.ask(reachRequests)).reachRequests).toEqual([]);
      const { participantPage } = await house.caseworker.ask(page, { id: reference });
      expect(participantPage).toMatchObject({
        name: "Zohra Amrani",
        enrolments: [{ trackName: "Naaiatelier", status: "REGISTERED" }],
      });
    });

    test("a refusal leaves everything as it was, and one may ask again", async () => {
      const reference = await registerParticipant(manager(), [garden], { callingName: "Wim" });
      const id = await done({ world, by: house.caseworker }, "requestReach", { reference, trackId: sewing });
      await done(manager(), "decideReach", { requestId: id, decision: "REFUSED" });
      expect(await house.caseworker.refused(page, { id: reference })).toMatchObject({ code: "NOT_FOUND" });
      const second = await done({ world, by: house.caseworker }, "requestReach", { reference, trackId: sewing });
      await done(manager(), "decideReach", { requestId: second, decision: "REFUSED" });
    });

    test("one asks for a track of one's own, and for somebody of the own organisation", async () => {
      const reference = await registerParticipant(manager(), [garden], { callingName: "Piet" });
      expect(await refused(house.caseworker, "requestReach", { reference, trackId: garden })).toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await refused(other.caseworker, "requestReach", { reference, trackId: sewing })).toMatchObject({
        code: "NOT_FOUND",
      });
      expect(
        await refused(house.caseworker, "requestReach", { reference: operationId(world), trackId: sewing }),
      ).toMatchObject({ code: "NOT_FOUND" });
    });
  });
});
