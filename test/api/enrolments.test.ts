import { done, enrol, openTwoTracks, refusedTo, registerParticipant } from "../support/given";
import { buildHouse, openWorld, type House, type Visitor, type World } from "../support/world";

const page =
  "query P($id: ID!) { participantPage(id: $id) { name enrolments { id trackName status registeredOn activeFrom closedOn exitReason history { status on } } } }";

describe("enrolments", () => {
  let world: World;
  let house: House;
  let other: House;
  let sewing: string;
  let garden: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    ({ sewing, garden } = await openTwoTracks(world, house));
  });
  afterAll(() => world.close());

  const caseworker = () => ({ world, by: house.caseworker });
  const manager = () => ({ world, by: house.manager });
  const refused = (by: Visitor, mutation: string, input: Record<string, unknown>) =>
    refusedTo({ world, by }, mutation, input);
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
