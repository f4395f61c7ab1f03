import fc from "fast-check";
import {
  noMarks,
  nothing,
  reduceMarks,
  shown,
  unsent,
  waiting,
  type Cell,
  type Marks,
  type MarksEvent,
} from "../../web/outbox/marks";

type ServerMark = Cell & { readonly revision: number };
type Sent = ReturnType<typeof unsent>;
type Results = Extract<MarksEvent, { kind: "answered" }>["results"];

/** A server as the contract describes it: a mark is changed only by who saw its revision, and an operation is done once. */
class Server {
  readonly marks = new Map<string, ServerMark>();

  record(sent: Sent): Results {
    return sent.map(({ participantId, seenRevision, status = null, contribution = null, contributionWords = null }) => {
      const wanted: Cell = { status, contribution, contributionWords };
      const stands = this.markOf(participantId);
      if (isSame(stands, wanted)) return { participantId, outcome: "ALREADY_SO", mark: stands };
      if (stands.revision !== seenRevision) return { participantId, outcome: "CONFLICT", mark: stands };
      const mark = { ...wanted, revision: stands.revision + 1 };
      this.marks.set(participantId, mark);
      return { participantId, outcome: "RECORDED", mark };
    });
  }

  write(participantId: string, cell: Cell): void {
    this.marks.set(participantId, { ...cell, revision: this.markOf(participantId).revision + 1 });
  }

  markOf(participantId: string): ServerMark {
    return this.marks.get(participantId) ?? { ...nothing, revision: 0 };
  }
}

const people = ["Abrehet", "Bep", "Corrie"];
const person = fc.constantFrom(...people);
const cell = fc
  .record({
    status: fc.constantFrom("PRESENT", "ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED", null),
    contribution: fc.constantFrom("HOSTING", null),
  })
  .map(
    ({ status, contribution }): Cell =>
      ({ status, contribution: status === "PRESENT" ? contribution : null, contributionWords: null }) as Cell,
  );

const happening = fc.oneof(
  fc.record({ what: fc.constant("marks" as const), who: person, cell }),
  fc.record({ what: fc.constant("colleague" as const), who: person, cell }),
  fc.record({
    what: fc.constantFrom("undoes", "sends", "arrives", "answer is lost", "answer comes", "line is cut", "reloads"),
  }),
);

test("however marks, colleagues, cut lines and late answers mix, nothing that was wanted is lost without a word", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const server = new Server();
      let marks: Marks = load(noMarks, server);
      let underWay: { sent: Sent; answer: Results | null } | null = null;
      for (const event of happenings) {
        if (event.what === "marks")
          marks = reduceMarks(marks, { kind: "marked", wishes: [{ participantId: event.who, cell: event.cell }] });
        if (event.what === "colleague") server.write(event.who, event.cell);
        if (event.what === "undoes") marks = reduceMarks(marks, { kind: "undone" });
        if (event.what === "reloads") marks = load(marks, server);
        if (event.what === "sends" && !underWay && unsent(marks).length > 0) {
          underWay = { sent: unsent(marks), answer: null };
          marks = reduceMarks(marks, { kind: "sent", marks: underWay.sent });
        }
        // The stored answer makes the second arrival of one operation the same as the first.
        if (event.what === "arrives" && underWay) underWay.answer ??= server.record(underWay.sent);
        if (event.what === "answer comes" && underWay?.answer) {
          marks = reduceMarks(marks, { kind: "answered", results: underWay.answer });
          underWay = null;
        }
        if (event.what === "line is cut" && underWay) {
          marks = reduceMarks(marks, { kind: "lost" });
          underWay = null;
        }
      }
      const wishes = people.map((name) => (marks.rows[name]?.wanted ? shown(marks.rows[name]) : null));
      const settled = settle(marks, server);
      expect(waiting(settled)).toBe(0);
      wishes.forEach((wish, place) => {
        if (wish) expect(server.markOf(people[place] ?? "")).toMatchObject(wish);
      });
    }),
    { numRuns: 3000 },
  );
});

test("two taps on one person while the first is under way end with the second", () => {
  const server = new Server();
  let marks = mark(load(noMarks, server), "Bep", "PRESENT");
  const first = unsent(marks);
  marks = reduceMarks(marks, { kind: "sent", marks: first });
  marks = mark(marks, "Bep", "ABSENT_NOTIFIED");
  expect(unsent(marks)).toEqual([]);
  marks = reduceMarks(marks, { kind: "answered", results: server.record(first) });
  expect(unsent(marks)).toMatchObject([{ participantId: "Bep", status: "ABSENT_NOTIFIED", seenRevision: 1 }]);
});

test("a colleague who wrote the same is no conflict", () => {
  const server = new Server();
  let marks = mark(load(noMarks, server), "Bep", "PRESENT");
  server.write("Bep", { ...nothing, status: "PRESENT" });
  const sent = unsent(marks);
  marks = reduceMarks(reduceMarks(marks, { kind: "sent", marks: sent }), {
    kind: "answered",
    results: server.record(sent),
  });
  expect(marks.rows["Bep"]).toMatchObject({ other: null, wanted: null, revision: 1 });
});

test("a roster that is read again while a wish waits does not hide the conflict", () => {
  const server = new Server();
  let marks = mark(load(noMarks, server), "Bep", "PRESENT");
  server.write("Bep", { ...nothing, status: "ABSENT_NOTIFIED" });
  marks = load(marks, server);
  const sent = unsent(marks);
  marks = reduceMarks(reduceMarks(marks, { kind: "sent", marks: sent }), {
    kind: "answered",
    results: server.record(sent),
  });
  expect(marks.rows["Bep"]?.other).toMatchObject({ status: "ABSENT_NOTIFIED", revision: 1 });
});

/** Sends what waits until nothing does; the caseworker keeps her own mark wherever she is asked. */
function settle(marks: Marks, server: Server): Marks {
  let settled = reduceMarks(marks, { kind: "lost" });
  for (let round = 0; round < 10; round++) {
    for (const name of people) settled = reduceMarks(settled, { kind: "decided", participantId: name, keep: "mine" });
    const sent = unsent(settled);
    if (sent.length === 0) break;
    settled = reduceMarks(settled, { kind: "sent", marks: sent });
    settled = reduceMarks(settled, { kind: "answered", results: server.record(sent) });
  }
  return settled;
}

function load(marks: Marks, server: Server): Marks {
  return reduceMarks(marks, {
    kind: "loaded",
    roster: people.map((name) => ({ participantId: name, mark: server.marks.get(name) ?? null })),
  });
}

function mark(marks: Marks, participantId: string, status: Cell["status"]): Marks {
  return reduceMarks(marks, { kind: "marked", wishes: [{ participantId, cell: { ...nothing, status } }] });
}

function isSame(one: Cell, other: Cell): boolean {
  return (
    one.status === other.status &&
    one.contribution === other.contribution &&
    one.contributionWords === other.contributionWords
  );
}
