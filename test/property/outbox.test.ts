import fc from "fast-check";
import { Drawer } from "../../web/outbox/drawer";
import { nothing, shown, type Cell } from "../../web/outbox/marks";
import type { Intent, SheetEvent } from "../../web/outbox/intent";
import { beforeStep, countsOf, isCountInConflict } from "../../web/outbox/sheet";
import type { Vault } from "../../web/outbox/shelves";

type Results = Extract<SheetEvent, { kind: "answered" }>["results"];
/** A colleague counted otherwise; the server keeps nothing of what it refuses. */
type Otherwise = { readonly stands: number | null };
type ServerMark = Cell & { readonly revision: number };

/** A server as the contract describes it: a mark is changed only by who saw its revision, and an operation is done once. */
class Server {
  readonly marks = new Map<string, ServerMark>();
  readonly closed: string[] = [];
  count: number | null = null;
  /** Who does not take part any more. */
  readonly gone = new Set<string>();
  private readonly answers = new Map<string, { body: string; results: Results }>();

  /** Undefined: the same operation with another body. */
  take({ operationId, errand }: Intent): Results | Otherwise | undefined {
    const body = JSON.stringify(errand);
    const stored = this.answers.get(operationId);
    if (stored) return stored.body === body ? stored.results : undefined;
    if (errand.kind === "headCount") {
      if (errand.seen !== this.count && errand.headCount !== this.count) return { stands: this.count };
      this.count = errand.headCount;
    }
    const results = errand.kind === "marks" ? this.record(errand.marks ?? []) : [];
    if (errand.kind === "newcomer") this.write(errand.participantId, { ...nothing, status: "PRESENT" });
    if (errand.kind === "close") this.closed.push(operationId);
    this.answers.set(operationId, { body, results });
    return results;
  }

  write(participantId: string, cell: Cell): void {
    this.marks.set(participantId, { ...cell, revision: this.markOf(participantId).revision + 1 });
  }

  markOf(participantId: string): ServerMark {
    return this.marks.get(participantId) ?? { ...nothing, revision: 0 };
  }

  private record(sent: NonNullable<Extract<Intent["errand"], { kind: "marks" }>["marks"]>): Results {
    return sent.map(({ participantId, seenRevision, status = null, contribution = null, contributionWords = null }) => {
      const wanted: Cell = { status, contribution, contributionWords };
      const stands = this.markOf(participantId);
      if (this.gone.has(participantId)) return { participantId, outcome: "NOT_ENROLLED", mark: null };
      if (isSame(stands, wanted)) return { participantId, outcome: "ALREADY_SO", mark: stands };
      if (stands.revision !== seenRevision) return { participantId, outcome: "CONFLICT", mark: stands };
      const mark = { ...wanted, revision: stands.revision + 1 };
      this.marks.set(participantId, mark);
      return { participantId, outcome: "RECORDED", mark };
    });
  }
}

interface Tab {
  readonly drawer: Drawer;
  /** There is a key from then on; until then nothing can be read or kept. */
  readonly unlock: () => void;
  isLocked: boolean;
}

/** A device with a disk that may fail, and two tabs, each of which can be killed and opened again. */
class Device {
  readonly disk = new Map<string, string>();
  isBroken = false;
  private workedAt: 0 | 1 = 0;
  private readonly tabs: [Tab, Tab] = [this.open(), this.open()];
  private made = 0;

  tab(place: 0 | 1): Drawer {
    return this.tabs[place].drawer;
  }

  /** Where she works now: two tabs that know nothing of each other cannot tell which of two taps is the later. */
  placeOf(wanted: 0 | 1): 0 | 1 {
    const locked = this.tabs.findIndex(({ isLocked }) => isLocked);
    if (!this.isBroken) this.workedAt = locked === -1 ? wanted : locked === 0 ? 0 : 1;
    return this.workedAt;
  }

  /** What lies on no disk goes with its page; that is said on the screen, and not what this is about. */
  async kill(place: 0 | 1, isLocked = false): Promise<boolean> {
    if (this.tab(place).unsaved.length > 0) return false;
    this.tabs[place] = this.open(isLocked);
    await this.hear();
    return true;
  }

  async unlock(place: 0 | 1): Promise<void> {
    this.tabs[place].unlock();
    this.tabs[place].isLocked = false;
    await this.hear();
  }

  /** What one tab laid on the disk, the other reads: that is all they know of each other. */
  async hear(): Promise<void> {
    for (const { drawer, isLocked } of this.tabs) if (!isLocked) await drawer.load();
  }

  make(): { operationId: string; at: number } {
    this.made += 1;
    return { operationId: `operation ${this.made}`, at: Date.now() + this.made };
  }

  private open(isLocked = false): Tab {
    const { disk } = this;
    const tried = (): void => {
      if (this.isBroken) throw new Error("the disk fails");
    };
    const vault: Vault = {
      accountId: "samira",
      keeps: true,
      read: async (_shelf, name) => (tried(), JSON.parse(disk.get(name) ?? "null") ?? undefined),
      names: async () => [...disk.keys()],
      write: async (_shelf, name, value) => (tried(), void disk.set(name, JSON.stringify(value))),
      remove: async (_shelf, name) => (tried(), void disk.delete(name)),
    };
    const ignored = (): void => undefined;
    let unlock = ignored;
    const key = new Promise<Vault>((resolve) => {
      unlock = () => resolve(vault);
      if (!isLocked) unlock();
    });
    return { drawer: new Drawer("session", { vault: key, onKept: ignored, onFull: ignored }), unlock, isLocked };
  }
}

/** With both tabs at work. */
async function openDevice(): Promise<Device> {
  const device = new Device();
  await device.hear();
  return device;
}

const people = ["Abrehet", "Bep", "Corrie"];
const person = fc.constantFrom(...people);
const place = fc.constantFrom<0 | 1>(0, 1);
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
  { weight: 4, arbitrary: fc.record({ what: fc.constant("marks" as const), who: person, cell, place }) },
  fc.record({ what: fc.constant("colleague" as const), who: person, cell, place }),
  fc.record({
    what: fc.constantFrom("leaves" as const, "comes back" as const, "gives in" as const),
    who: person,
    place,
  }),
  fc.record({
    what: fc.constantFrom("counts" as const, "colleague counts" as const),
    others: fc.integer({ min: 1, max: 4 }),
    place,
  }),
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom(
        ...([
          "sends",
          "sends",
          "arrives",
          "arrives",
          "answer comes",
          "line is cut",
          "is refused",
          "login ends",
        ] as const),
        ...(["reads the list", "is killed", "is killed without a line", "gets its key", "welcomes", "closes"] as const),
        ...(["takes back", "disk fails", "disk works"] as const),
      ),
      place,
    }),
  },
);

test("however taps, tabs, kills, cut lines, late and repeated answers, refusals and colleagues mix, nothing is lost and nothing doubled", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const server = new Server();
      const device = await openDevice();
      const wishes = new Map<string, Cell>();
      const overwritten: [string, Cell][] = [];
      const newcomers: string[] = [];
      let closes = 0;
      let counted: number | null = null;
      const read: [number | null, number | null] = [null, null];
      let flight: { intent: Intent; results: Results | Otherwise | null | undefined } | null = null;
      for (const event of happenings) {
        const place = device.placeOf(event.place);
        const tab = device.tab(place);
        switch (event.what) {
          case "marks":
            // What is shown already is no new wish, and back to what stood there is none any more.
            if (isSame(shown(tab.sheet.marks.rows[event.who]), event.cell)) break;
            if (isBack(tab, event.who, event.cell)) wishes.delete(event.who);
            else wishes.set(event.who, event.cell);
            await tab.dispatch({
              kind: "marked",
              words: "",
              wishes: [{ participantId: event.who, cell: event.cell }],
              ...device.make(),
            });
            break;
          case "colleague":
            // What had arrived was applied; she saw it and knows better.
            if (isSame(server.markOf(event.who), wishes.get(event.who) ?? nothing)) wishes.delete(event.who);
            overwritten.push([event.who, server.markOf(event.who)]);
            server.write(event.who, event.cell);
            break;
          case "leaves":
            server.gone.add(event.who);
            break;
          case "comes back":
            server.gone.delete(event.who);
            break;
          case "gives in":
            if (!tab.sheet.marks.rows[event.who]?.other) break;
            wishes.delete(event.who);
            await tab.dispatch({ kind: "decided", participantId: event.who, keep: "theirs", ...device.make() });
            break;
          case "takes back": {
            const step = tab.sheet.steps.at(-1);
            if (!step) break;
            for (const { participantId, cell } of beforeStep(tab.sheet, step)) {
              if (isSame(shown(tab.sheet.marks.rows[participantId]), cell)) continue;
              if (isBack(tab, participantId, cell)) wishes.delete(participantId);
              else wishes.set(participantId, cell);
            }
            await tab.dispatch({ kind: "undone", step, ...device.make() });
            break;
          }
          case "disk fails":
            device.isBroken = true;
            break;
          case "disk works":
            device.isBroken = false;
            break;
          case "is killed without a line":
            if (await device.kill(place, true)) flight = null;
            break;
          case "gets its key":
            await device.unlock(place);
            break;
          case "counts": {
            counted = event.others;
            const errand = { headCount: event.others, quality: "COUNTED", seen: read[place] } as const;
            await tab.dispatch({ kind: "meant", errand: { kind: "headCount", ...errand }, ...device.make() });
            break;
          }
          case "colleague counts":
            if (server.count === counted) counted = null;
            server.count = event.others;
            break;
          case "welcomes": {
            const participantId = `newcomer ${newcomers.length}`;
            newcomers.push(participantId);
            const errand = { kind: "newcomer", participantId, callingName: "Wendelmoet" } as const;
            await tab.dispatch({ kind: "meant", errand, ...device.make() });
            break;
          }
          case "closes":
            closes += 1;
            await tab.dispatch({ kind: "meant", errand: { kind: "close" }, ...device.make() });
            break;
          case "sends": {
            const due: Intent | null = flight ? null : tab.due(Infinity);
            if (!due) break;
            await tab.dispatch({ kind: "sent", operationId: due.operationId });
            const intent: Intent | undefined = tab.sheet.intents.find(
              ({ operationId }) => operationId === due.operationId,
            );
            flight = intent ? { intent, results: null } : null;
            break;
          }
          case "arrives":
            if (flight) flight.results = server.take(flight.intent);
            break;
          case "answer comes":
            if (!flight?.results) break;
            await tab.dispatch(answerOf(flight.intent, flight.results));
            flight = null;
            break;
          case "line is cut":
            if (!flight) break;
            await tab.dispatch({ kind: "postponed", operationId: flight.intent.operationId, notBefore: 0 });
            flight = null;
            break;
          case "is refused":
            if (!flight || flight.results) break;
            await tab.dispatch({ kind: "refused", operationId: flight.intent.operationId, fault: "Dit kan niet." });
            flight = null;
            break;
          case "login ends":
            if (!flight) break;
            await tab.dispatch({ kind: "logged out", operationId: flight.intent.operationId });
            await tab.dispatch({ kind: "logged in" });
            flight = null;
            break;
          case "reads the list":
            read[place] = server.count;
            await readList(tab, server);
            break;
          case "is killed":
            if (await device.kill(place)) flight = null;
            break;
        }
        await device.hear();
      }
      device.isBroken = false;
      server.gone.clear();
      await Promise.all([device.unlock(0), device.unlock(1)]);
      for (const place of [0, 1] as const) await device.tab(place).dispatch({ kind: "hurried" });
      await device.hear();
      await device.kill(0);
      await settle(device, server);
      for (const [who, wish] of wishes) {
        // Back to what had arrived and a colleague saw: she knows better.
        if (overwritten.some(([whose, cell]) => whose === who && isSame(cell, wish))) continue;
        expect([who, server.markOf(who)]).toEqual([who, expect.objectContaining(wish)]);
      }
      for (const who of newcomers) expect(server.markOf(who)).toMatchObject({ status: "PRESENT", revision: 1 });
      if (counted !== null) expect(server.count).toBe(counted);
      expect(server.closed.length).toBeLessThanOrEqual(closes);
      expect(server.closed.length > 0).toBe(closes > 0);
    }),
    { numRuns: 4000 },
  );
}, 120_000);

test("two taps on one person while the first is under way end with the second", async () => {
  const server = new Server();
  const device = await openDevice();
  const tab = device.tab(0);
  const tap = (status: Cell["status"]): Promise<void> =>
    tab.dispatch({
      kind: "marked",
      words: "",
      wishes: [{ participantId: "Bep", cell: { ...nothing, status } }],
      ...device.make(),
    });
  await tap("PRESENT");
  const first = tab.due(0)?.operationId ?? "";
  await tab.dispatch({ kind: "sent", operationId: first });
  await tap("ABSENT_NOTIFIED");
  expect(tab.due(0)?.operationId).toBe(first);
  const [sent] = tab.sheet.intents;
  if (!sent) throw new Error("nothing was sent");
  await tab.dispatch(answerOf(sent, server.take(sent)));
  await settle(device, server);
  expect(server.markOf("Bep")).toMatchObject({ status: "ABSENT_NOTIFIED", revision: 2 });
});

test("a colleague's other count waits for a person: keeping one's own replaces it, keeping the other's leaves it", async () => {
  for (const keep of ["mine", "theirs"] as const) {
    const server = new Server();
    const device = await openDevice();
    const tab = device.tab(0);
    const count = (headCount: number): Promise<void> =>
      tab.dispatch({
        kind: "meant",
        errand: { kind: "headCount", headCount, quality: "COUNTED", seen: null },
        ...device.make(),
      });
    await count(1);
    await count(2);
    await count(3);
    expect(tab.sheet.intents.map(({ errand }) => errand)).toEqual([
      { kind: "headCount", headCount: 3, quality: "COUNTED", seen: null },
    ]);
    server.count = 7;
    await send(tab, server);
    expect(countsOf(tab.sheet)).toMatchObject({ conflicts: 1, waiting: 0 });
    expect(server.count).toBe(7);
    const [{ operationId } = { operationId: "" }] = tab.sheet.intents;
    if (keep === "theirs") await tab.dispatch({ kind: "dropped", operationId });
    else await tab.dispatch({ kind: "retried", operationId, again: device.make() });
    while (await send(tab, server));
    expect(server.count).toBe(keep === "mine" ? 3 : 7);
    expect(countsOf(tab.sheet)).toMatchObject({ conflicts: 0, waiting: 0 });
  }
});

test("what is done stays in sight until a list from after that shows it, also for a tab that opens later", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 6 }), place, async (laters, killed) => {
      const server = new Server();
      const device = new Device();
      const doneAt = Date.now();
      const errand = { kind: "newcomer", participantId: "Wendelmoet", callingName: "Wendelmoet" } as const;
      await device.tab(0).dispatch({ kind: "meant", errand, operationId: "one", at: doneAt });
      await device.tab(0).dispatch({ kind: "answered", operationId: "one", results: [], at: doneAt });
      let isShown = false;
      for (const later of laters) {
        await device.hear();
        await readList(device.tab(0), server, doneAt + later);
        isShown ||= later >= 0;
        await device.hear();
        await device.kill(killed);
        for (const each of [0, 1] as const) expect(device.tab(each).sheet.intents).toHaveLength(isShown ? 0 : 1);
      }
    }),
  );
});

test("taps gather in one operation, the newest wish of each person, with the revision that was seen first", async () => {
  const server = new Server();
  const device = await openDevice();
  const tab = device.tab(0);
  server.write("Bep", { ...nothing, status: "PRESENT" });
  await readList(tab, server);
  for (const status of ["ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED"] as const) {
    const wishes = people.map((participantId) => ({ participantId, cell: { ...nothing, status } }));
    await tab.dispatch({ kind: "marked", words: "", wishes, ...device.make() });
  }
  server.write("Bep", { ...nothing, status: null });
  await readList(tab, server);
  await tab.dispatch({ kind: "sent", operationId: tab.due(0)?.operationId ?? "" });
  expect(tab.sheet.intents).toHaveLength(1);
  expect(tab.sheet.intents[0]?.errand).toMatchObject({
    marks: [
      { participantId: "Abrehet", status: "ABSENT_UNNOTIFIED", seenRevision: 0 },
      { participantId: "Bep", status: "ABSENT_UNNOTIFIED", seenRevision: 1 },
      { participantId: "Corrie", status: "ABSENT_UNNOTIFIED", seenRevision: 0 },
    ],
  });
});

test("a colleague who wrote the same is no conflict, and one who wrote otherwise waits for a person", async () => {
  for (const [status, conflicts] of [
    ["PRESENT", 0],
    ["ABSENT_NOTIFIED", 1],
  ] as const) {
    const server = new Server();
    const device = await openDevice();
    const tab = device.tab(0);
    await readList(tab, server);
    const wishes = [{ participantId: "Bep", cell: { ...nothing, status: "PRESENT" } as Cell }];
    await tab.dispatch({ kind: "marked", words: "", wishes, ...device.make() });
    server.write("Bep", { ...nothing, status });
    await readList(tab, server);
    await send(tab, server);
    expect(countsOf(tab.sheet)).toMatchObject({ conflicts, waiting: 0, refused: 0 });
    expect(shown(tab.sheet.marks.rows["Bep"]).status).toBe("PRESENT");
    expect(server.markOf("Bep").status).toBe(status);
  }
});

const tapOn = (device: Device, tab: Drawer, participantId: string, status: Cell["status"]): Promise<void> =>
  tab.dispatch({
    kind: "marked",
    words: "",
    wishes: [{ participantId, cell: { ...nothing, status } }],
    ...device.make(),
  });

test("what the server told before there was a key holds against what the disk has, and so does a tap", async () => {
  const server = new Server();
  const device = await openDevice();
  await readList(device.tab(0), server);
  await tapOn(device, device.tab(0), "Bep", "PRESENT");
  await settle(device, server);
  server.write("Bep", { ...nothing, status: "ABSENT_NOTIFIED" });
  await device.kill(0, true);
  const tab = device.tab(0);
  await readList(tab, server);
  expect(shown(tab.sheet.marks.rows["Bep"]).status).toBe("ABSENT_NOTIFIED");
  await tapOn(device, tab, "Bep", "PRESENT");
  await device.unlock(0);
  expect(countsOf(tab.sheet).waiting).toBe(1);
  await settle(device, server);
  expect(server.markOf("Bep")).toMatchObject({ status: "PRESENT", revision: 3 });
});

test("a disk that cannot be read is no empty disk: what waits there is not written over", async () => {
  const server = new Server();
  const device = await openDevice();
  await tapOn(device, device.tab(0), "Bep", "PRESENT");
  device.isBroken = true;
  await device.kill(1);
  await tapOn(device, device.tab(1), "Corrie", "PRESENT");
  device.isBroken = false;
  await tapOn(device, device.tab(1), "Abrehet", "PRESENT");
  expect(countsOf(device.tab(1).sheet).waiting).toBe(3);
  await device.kill(0);
  await settle(device, server);
  expect(people.map((who) => server.markOf(who).status)).toEqual(["PRESENT", "PRESENT", "PRESENT"]);
});

test("undoing a tap does not hide that a colleague wrote otherwise, and still means nothing", async () => {
  for (const [keep, stands] of [
    ["theirs", "ABSENT_NOTIFIED"],
    ["mine", null],
  ] as const) {
    const server = new Server();
    const device = await openDevice();
    const tab = device.tab(0);
    await readList(tab, server);
    await tapOn(device, tab, "Bep", "PRESENT");
    server.write("Bep", { ...nothing, status: "ABSENT_NOTIFIED" });
    await send(tab, server);
    const [step] = tab.sheet.steps;
    if (!step) throw new Error("a tap is a step");
    await tab.dispatch({ kind: "undone", step, ...device.make() });
    expect(countsOf(tab.sheet).conflicts).toBe(1);
    await tab.dispatch({ kind: "decided", participantId: "Bep", keep, ...device.make() });
    await settle(device, server);
    expect(server.markOf("Bep").status).toBe(stands);
    expect(shown(tab.sheet.marks.rows["Bep"]).status).toBe(stands);
  }
});

function isBack(tab: Drawer, who: string, cell: Cell): boolean {
  const row = tab.sheet.marks.rows[who];
  return isSame(row?.seen ?? nothing, cell) && !row?.underWay && !row?.other;
}

async function readList(tab: Drawer, server: Server, asOf = Date.now()): Promise<void> {
  const roster = people.map((name) => ({ participantId: name, name, mark: server.marks.get(name) ?? null }));
  await tab.dispatch({ kind: "opened", title: "Koffie", startsAt: "2026-05-12T07:30:00Z", roster, asOf });
}

/** Sends one intent and hears the answer. False where nothing was to be sent. */
async function send(tab: Drawer, server: Server): Promise<boolean> {
  const due = tab.due(Infinity);
  if (!due) return false;
  const { operationId } = due;
  await tab.dispatch({ kind: "sent", operationId });
  const intent = tab.sheet.intents.find((one) => one.operationId === operationId);
  if (intent) await tab.dispatch(answerOf(intent, server.take(intent)));
  return true;
}

function answerOf({ operationId }: Intent, answer: Results | Otherwise | undefined): SheetEvent {
  if (!answer) throw new Error("one operation was sent with two bodies");
  if ("stands" in answer) return { kind: "counted otherwise", operationId, stands: answer.stands, words: "Wat klopt?" };
  return { kind: "answered", operationId, results: answer, at: Date.now() };
}

/** Sends what waits until nothing does; whatever is refused is sent again, and wherever she is asked her own mark stands. */
async function settle(device: Device, server: Server): Promise<void> {
  const tab = device.tab(0);
  await tab.load();
  for (let round = 0; round < 40; round++) {
    for (const participantId of people) {
      if (tab.sheet.marks.rows[participantId]?.other)
        await tab.dispatch({ kind: "decided", participantId, keep: "mine", ...device.make() });
    }
    for (const intent of tab.sheet.intents) {
      const { state, operationId } = intent;
      if (state === "refused" || isCountInConflict(intent))
        await tab.dispatch({ kind: "retried", operationId, again: device.make() });
    }
    if (!(await send(tab, server))) break;
  }
  expect(countsOf(tab.sheet)).toEqual({ waiting: 0, stranded: 0, conflicts: 0, refused: 0 });
}

function isSame(one: Cell, other: Cell): boolean {
  return (
    one.status === other.status &&
    one.contribution === other.contribution &&
    one.contributionWords === other.contributionWords
  );
}
