import { done, enrol, openTwoTracks, registerParticipant } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

const list = `query L($search: String, $trackId: ID, $first: Int, $after: String) {
  participants(search: $search, trackId: $trackId, first: $first, after: $after) {
    next total people { id name registered tracks lastPresentOn } } }`;
const page = `query P($id: ID!) { participantPage(id: $id) {
  id callingName familyName name registeredOn phone email birthYear birthMonth districtCode districtName neighbourhoodCode neighbourhoodName
  language revision strengths { id words notedOn } contributions { on trackName kind words }
  goals { id words } enrolments { trackName status registeredOn history { status on } }
  rhythm { monday present absent } attendances { on trackName title status } } }`;

describe("a participant's page", () => {
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

  const manager = () => ({ world, by: house.manager });

  test("shows rhythm, attendances and contributions of the tracks within reach, and of no other", async () => {
    const id = await registerParticipant(manager(), [], { callingName: "Lotte" });
    for (const track of [sewing, garden]) await enrol(manager(), id, track, { on: "2026-11-02" });
    await mark(sewing, "2026-11-16", id, {
      status: "PRESENT",
      contribution: "TEACHING",
      contributionWords: "Leerde ons een nieuwe steek",
    });
    await mark(garden, "2026-11-17", id, { status: "PRESENT", contribution: "HOSTING" });
    await mark(sewing, "2026-11-23", id, { status: "ABSENT_NOTIFIED" });
    const { participantPage: own } = await house.caseworker.ask(page, { id });
    expect(own.attendances).toEqual([
      { on: "2026-11-23", trackName: "Naaiatelier", title: "Samen", status: "ABSENT_NOTIFIED" },
      { on: "2026-11-16", trackName: "Naaiatelier", title: "Samen", status: "PRESENT" },
    ]);
    expect(own.contributions).toEqual([
      { on: "2026-11-16", trackName: "Naaiatelier", kind: "TEACHING", words: "Leerde ons een nieuwe steek" },
    ]);
    expect(own.rhythm).toHaveLength(53);
    expect([own.rhythm[0], ...own.rhythm.slice(-3)]).toEqual([
      { monday: "2025-11-24", present: 0, absent: 0 },
      { monday: "2026-11-09", present: 0, absent: 0 },
      { monday: "2026-11-16", present: 1, absent: 0 },
      { monday: "2026-11-23", present: 0, absent: 1 },
    ]);
    expect(own.enrolments.map(({ trackName }: { trackName: string }) => trackName)).toEqual(["Naaiatelier"]);
    expect((await house.caseworker.ask(list, { search: "lotte" })).participants.people).toMatchObject([
      { tracks: ["Naaiatelier"], lastPresentOn: "2026-11-16" },
    ]);

    const { participantPage: whole } = await house.manager.ask(page, { id });
    expect(whole.attendances).toHaveLength(3);
    expect(whole.contributions).toHaveLength(2);
    expect(whole.rhythm.at(-2)).toEqual({ monday: "2026-11-16", present: 2, absent: 0 });
    expect((await house.manager.ask(list, { search: "lotte" })).participants.people).toMatchObject([
      { tracks: ["Buurttuin", "Naaiatelier"], lastPresentOn: "2026-11-17" },
    ]);
  });

  /** A session in a track with one mark on it. */
  async function mark(
    trackId: string,
    on: string,
    participantId: string,
    given: Record<string, unknown>,
  ): Promise<void> {
    const sessionId = await done(manager(), "planSession", {
      trackId,
      title: "Samen",
      on,
      startTime: "09:00",
      endTime: "11:00",
    });
    await house.manager.ask(
      "mutation M($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }",
      {
        input: { operationId: operationId(world), sessionId, marks: [{ participantId, seenRevision: 0, ...given }] },
      },
    );
  }
});
