import { done, openTwoTracks, refusedTo, registerParticipant } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const page =
  "query P($id: ID!) { participantPage(id: $id) { name enrolments { id trackName status registeredOn activeFrom closedOn exitReason history { status on } } } }";
const reachRequests =
  "query R { reachRequests { id participantId participantName currentTracks requestedById requestedBy trackId trackName requestedAt words } }";

describe("asking for someone who may be known already", () => {
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

  const manager = () => ({ world, by: house.manager });
  const refused = (by: Visitor, mutation: string, input: Record<string, unknown>) =>
    refusedTo({ world, by }, mutation, input);

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
