import { checkRollUps } from "../../src/sessions/check-roll-ups";
import { openDesks, type Desks } from "../support/desks";
import { assign, openTrack, openWorkshop, planSession, registerParticipant, type GivenMark } from "../support/given";
import { asAdmin, askAs } from "../support/small-house";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const document =
  "mutation Record($input: RecordAttendanceInput!) { recordAttendance(input: $input) { participantId outcome mark { status revision } } }";
const rollCall =
  "query R($id: ID!) { rollCall(sessionId: $id) { session { marked present } roster { participantId mark { status revision } } } }";
const statuses = ["PRESENT", "ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED"];
const WRITERS = 20;
const PEOPLE = 12;

// On a busy machine the histories take longer than the five seconds that jest gives.
jest.setTimeout(30_000);

describe("twenty writers at once", () => {
  let world: World;
  let house: House;
  let trackId: string;
  let people: string[];
  let desks: Desks;
  let writers: readonly Visitor[];

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    const workshopId = await openWorkshop({ world, by: house.admin });
    trackId = await openTrack({ world, by: house.admin }, workshopId, { name: "Naaiatelier" });
    await assign({ world, by: house.admin }, trackId, house.caseworker.accountId);
    people = [];
    for (let index = 0; index < PEOPLE; index += 1)
      people.push(
        await registerParticipant({ world, by: house.caseworker }, [trackId], { callingName: `Deelnemer ${index}` }),
      );
    desks = await openDesks(world, house.caseworker, WRITERS);
    writers = desks.visitors;
  });
  afterAll(async () => {
    await desks.close();
    await world.close();
  });

  test("of one session: each mark is recorded once, and everybody else is told what stands there", async () => {
    const sessionId = await planSession({ world, by: house.caseworker }, trackId);
    const lists = writers.map((_, writer) =>
      people.map((participantId, index) => ({
        participantId,
        status: statuses[(writer + index) % 3] ?? null,
        seenRevision: 0,
      })),
    );
    const answers = await allWrite(sessionId, lists.map(shuffled));
    await expectExact(sessionId, lists, answers, 1);
  });

  test("of one session: a change is made once by whoever saw what stood there", async () => {
    const sessionId = await planSession({ world, by: house.caseworker }, trackId);
    const first = people.map((participantId) => ({ participantId, status: "PRESENT", seenRevision: 0 }));
    await allWrite(sessionId, [first]);
    const lists = writers.map((_, writer) =>
      people.map((participantId, index) => ({
        participantId,
        status: statuses[1 + ((writer + index) % 2)] ?? null,
        seenRevision: 1,
      })),
    );
    const answers = await allWrite(sessionId, lists.map(shuffled));
    await expectExact(sessionId, lists, answers, 2);
  });

  test("of five sessions of one track, new marks and changes mixed: all is recorded, the roll-ups are right", async () => {
    const sessions = await Promise.all(
      Array.from({ length: 5 }, (_, day) =>
        planSession({ world, by: house.caseworker }, trackId, { on: `2026-11-2${day + 4}` }),
      ),
    );
    const half = people
      .slice(0, PEOPLE / 2)
      .map((participantId) => ({ participantId, status: "ABSENT_NOTIFIED", seenRevision: 0 }));
    for (const sessionId of sessions) await allWrite(sessionId, [half]);
    const wishes = people.map((participantId, index) => ({
      participantId,
      status: "PRESENT",
      seenRevision: index < PEOPLE / 2 ? 1 : 0,
    }));
    const answers = await Promise.all(
      sessions.map((sessionId, index) =>
        allWrite(
          sessionId,
          Array.from({ length: 4 }, () => shuffled(wishes)),
          index * 4,
        ),
      ),
    );
    for (const [index, sessionId] of sessions.entries()) {
      const outcomes = (answers[index] ?? []).flat().map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === "RECORDED")).toHaveLength(PEOPLE);
      expect(outcomes.filter((outcome) => outcome === "ALREADY_SO")).toHaveLength(3 * PEOPLE);
      expect((await house.caseworker.ask(rollCall, { id: sessionId })).rollCall.session).toEqual({
        marked: PEOPLE,
        present: PEOPLE,
      });
    }
    const admin = await asAdmin(world.urls.adminUrl);
    const { organisationId } = house;
    expect(await askAs(admin, { organisationId, accountId: house.manager.accountId }, checkRollUps.sql)).toEqual([]);
    await admin.end();
  });

  test.each([2, 10, 50])(
    "%s clients on one session with shuffled and repeated delivery: every mark is applied or told as a conflict",
    async (clients) => {
      const sessionId = await planSession({ world, by: house.caseworker }, trackId);
      // Each client says something of everybody, one operation a person, and each operation is delivered two or three times.
      const submitted = Array.from({ length: clients }, (_, client) =>
        people.map((participantId, index) => ({
          writer: writers[client % WRITERS] ?? house.caseworker,
          operationId: operationId(world),
          mark: { participantId, status: statuses[(client + index) % 3], seenRevision: 0 },
        })),
      ).flat();
      const deliveries = shuffled(
        submitted.flatMap((one, index) => Array.from({ length: 2 + (index % 2) }, () => one)),
      );
      const answers = new Map<string, string>();
      const lane = async (from: number): Promise<void> => {
        for (let at = from; at < deliveries.length; at += WRITERS) {
          const { writer, mark, operationId: id } = deliveries[at] as (typeof submitted)[number];
          const input = { operationId: id, sessionId, marks: [mark] };
          const answer = JSON.stringify((await writer.ask(document, { input })).recordAttendance);
          expect(answers.get(id) ?? answer).toBe(answer);
          answers.set(id, answer);
        }
      };
      await Promise.all(Array.from({ length: WRITERS }, (_, from) => lane(from)));
      const { roster } = (await house.caseworker.ask(rollCall, { id: sessionId })).rollCall;
      for (const { mark, operationId: id } of submitted) {
        const { participantId, status } = mark;
        const stands = roster.find((row: any) => row.participantId === participantId).mark;
        const [{ outcome }] = JSON.parse(answers.get(id) ?? "[{}]");
        expect(stands.revision).toBe(1);
        expect(["RECORDED", "ALREADY_SO"].includes(outcome)).toBe(status === stands.status);
        expect(outcome === "CONFLICT").toBe(status !== stands.status);
      }
    },
  );

  function allWrite(
    sessionId: string,
    lists: readonly (readonly GivenMark[])[],
    from = 0,
  ): Promise<Record<string, any>[][]> {
    return Promise.all(
      lists.map(async (marks, index) => {
        const input = { operationId: operationId(world), sessionId, marks };
        return (await (writers[from + index] ?? house.caseworker).ask(document, { input })).recordAttendance;
      }),
    );
  }

  /** Per person: one wish was recorded; who wished the same was told so; all others got a conflict with what stands. */
  async function expectExact(
    sessionId: string,
    lists: readonly GivenMark[][],
    answers: readonly Record<string, any>[][],
    revision: number,
  ): Promise<void> {
    const { roster } = (await house.caseworker.ask(rollCall, { id: sessionId })).rollCall;
    for (const participantId of people) {
      const stands = roster.find((row: any) => row.participantId === participantId).mark;
      expect(stands.revision).toBe(revision);
      const rows = answers.map((answer, writer) => ({
        wish: lists[writer]?.find((mark) => mark.participantId === participantId)?.status,
        ...answer.find((row) => row["participantId"] === participantId),
      })) as any[];
      expect(rows.filter(({ outcome }) => outcome === "RECORDED")).toHaveLength(1);
      for (const { wish, outcome, mark } of rows) {
        expect(mark).toEqual(stands);
        expect(outcome === "CONFLICT").toBe(wish !== stands.status);
      }
    }
  }
});

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
