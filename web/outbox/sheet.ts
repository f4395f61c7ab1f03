import type { Errand, HeadCountErrand, Intent, Made, Results, Sheet, SheetEvent, Step } from "./intent";
import {
  inConflict,
  noMarks,
  reduceMarks,
  refusedRows,
  shown,
  unsent,
  waiting,
  without,
  type Marks,
  type MarksEvent,
  type Wish,
} from "./marks";

export const emptySheet: Sheet = { title: "", startsAt: "", marks: noMarks, intents: [], names: {}, steps: [] };

/** Steps of one list that can be undone afterwards. */
const mostSteps = 60;

export function reduceSheet(sheet: Sheet, event: SheetEvent): Sheet {
  switch (event.kind) {
    case "opened":
      return opened(sheet, event);
    case "marked":
      return settled(meanMarks(withStep(sheet, event), event, event));
    case "undone":
      return settled(undone(sheet, event));
    case "decided":
      return settled(meanMarks(sheet, event, event));
    case "meant":
      return meant(sheet, event);
    case "sent":
      return sent(sheet, event.operationId);
    case "answered":
      return answered(sheet, event);
    case "postponed":
      return change(sheet, event.operationId, ({ tries }) => ({
        state: "waiting",
        tries: tries + 1,
        notBefore: event.notBefore,
      }));
    case "logged out":
      return change(sheet, event.operationId, () => ({ state: "log in again" }));
    case "logged in":
      return changeAll(sheet, "log in again", { state: "waiting", notBefore: 0 });
    case "hurried":
      return changeAll(sheet, "waiting", { notBefore: 0 });
    case "refused":
      return refused(sheet, event);
    case "counted otherwise":
      return countedOtherwise(sheet, event);
    case "retried":
      return retried(sheet, event);
    case "dropped":
      return dropped(sheet, event.operationId);
  }
}

/** What the server may be asked now: the first that is not settled, once its time has come. One at a time, in order. */
export function nextIntent(sheet: Sheet, now: number): Intent | null {
  const first = sheet.intents.find(
    ({ state }) => state === "waiting" || state === "sending" || state === "log in again",
  );
  return first && first.state !== "log in again" && first.notBefore <= now ? first : null;
}

/** What waits, and for what; in changes as a person counts them: each mark is one. */
export type Counts = {
  readonly waiting: number;
  readonly stranded: number;
  readonly conflicts: number;
  readonly refused: number;
};

export function countsOf({ marks, intents }: Sheet): Counts {
  const open = intents.filter(({ state }) => state !== "done" && state !== "conflict" && state !== "refused");
  const others = open.filter(({ errand }) => errand.kind !== "marks").length;
  return {
    waiting: waiting(marks) + others,
    stranded: open.filter(({ tries }) => tries > 0).length,
    conflicts: inConflict(marks) + intents.filter(isCountInConflict).length,
    refused:
      refusedRows(marks) + intents.filter(({ state, errand }) => state === "refused" && errand.kind !== "marks").length,
  };
}

/** True where nothing of it is needed any more. */
export function isSettled({ marks, intents }: Sheet): boolean {
  return intents.every(({ state }) => state === "done") && waiting(marks) === 0 && refusedRows(marks) === 0;
}

/** The latest wish of a kind that the server may not show yet. */
export function pending<Kind extends Errand["kind"]>(
  { intents }: Sheet,
  ...kinds: readonly Kind[]
): Extract<Errand, { kind: Kind }> | null {
  const latest = intents.findLast(
    ({ errand, state }) => kinds.some((kind) => kind === errand.kind) && state !== "refused",
  );
  return (latest?.errand as Extract<Errand, { kind: Kind }> | undefined) ?? null;
}

/** Two people counted the others, and a person decides. */
export function isCountInConflict({ errand, state }: Intent): boolean {
  return errand.kind === "headCount" && state === "conflict";
}

function opened(sheet: Sheet, { title, startsAt, roster, asOf }: Extract<SheetEvent, { kind: "opened" }>): Sheet {
  const marks = reduceMarks(sheet.marks, { kind: "loaded", roster });
  const names = {
    ...sheet.names,
    ...Object.fromEntries(roster.map(({ participantId, name }) => [participantId, name])),
  };
  // What the server shows by now is no wish any more. A list that was asked for before may not show it.
  const intents = sheet.intents.filter(({ state, doneAt = 0 }) => state !== "done" || doneAt > asOf);
  const isSame = intents.length === sheet.intents.length;
  return { ...sheet, title, startsAt, marks, names, intents: isSame ? sheet.intents : intents };
}

function meant(sheet: Sheet, event: Extract<SheetEvent, { kind: "meant" }>): Sheet {
  const errand = event.errand.kind === "headCount" ? afterEarlierCount(sheet, event.errand) : event.errand;
  const intents = [...sheet.intents.filter((other) => !replaces(errand, other)), made(event, errand)];
  if (errand.kind !== "newcomer") return { ...sheet, intents };
  const { participantId, callingName } = errand;
  // She is present, and the server will say the same; what is tapped on her row goes after her.
  const marks = reduceMarks(sheet.marks, { kind: "welcomed", participantId });
  return { ...sheet, intents, marks, names: { ...sheet.names, [participantId]: callingName } };
}

/** Marks gather in the one intent that was not sent yet; if there is none, this is a new one. */
function meanMarks(sheet: Sheet, event: Made, wish: MarksEvent): Sheet {
  const marks = reduceMarks(sheet.marks, wish);
  const gathers = sheet.intents.some(({ errand }) => errand.kind === "marks" && errand.marks === null);
  const isNeeded = waiting(marks) > 0 && !gathers;
  return {
    ...sheet,
    marks,
    intents: isNeeded ? [...sheet.intents, made(event, { kind: "marks", marks: null })] : sheet.intents,
  };
}

function withStep(sheet: Sheet, { at, words, wishes }: Extract<SheetEvent, { kind: "marked" }>): Sheet {
  const { rows } = sheet.marks;
  const before = wishes.map(({ participantId }) => ({ participantId, cell: shown(rows[participantId]) }));
  return { ...sheet, steps: [...sheet.steps, { at, words, before }].slice(-mostSteps) };
}

function undone(sheet: Sheet, event: Extract<SheetEvent, { kind: "undone" }>): Sheet {
  const wishes = beforeStep(sheet, event.step);
  const steps = sheet.steps.filter(({ at }) => at !== event.step.at);
  return meanMarks({ ...sheet, steps }, event, { kind: "marked", wishes });
}

/** What stood there before a step, of those whom no later step was about. */
export function beforeStep({ steps }: Sheet, { at, before }: Step): readonly Wish[] {
  const later = steps.filter((step) => step.at > at).flatMap((step) => step.before);
  return before.filter(({ participantId }) => !later.some((wish) => wish.participantId === participantId));
}

function made({ operationId, at }: Made, errand: Errand): Intent {
  return { operationId, errand, state: "waiting", madeAt: at, tries: 0, notBefore: 0, fault: null };
}

/** What she saw is her own last count, once that is on its way; of one that never left it is what she saw before it. */
function afterEarlierCount({ intents }: Sheet, errand: HeadCountErrand): HeadCountErrand {
  const earlier = intents.findLast((one) => one.errand.kind === "headCount" && one.state !== "refused");
  if (earlier?.errand.kind !== "headCount") return errand;
  return { ...errand, seen: replaces(errand, earlier) ? earlier.errand.seen : earlier.errand.headCount };
}

function countedOtherwise(
  sheet: Sheet,
  { operationId, stands, words }: Extract<SheetEvent, { kind: "counted otherwise" }>,
): Sheet {
  const own = sheet.intents.find((one) => one.operationId === operationId);
  if (!own) return sheet;
  const intents = sheet.intents.filter((one) => one === own || !isCountInConflict(one));
  const place = intents.indexOf(own);
  // Of what she counted one after the other only the last is held against the other's.
  if (intents.slice(place + 1).some(({ errand, state }) => errand.kind === "headCount" && state !== "refused"))
    return { ...sheet, intents: intents.toSpliced(place, 1) };
  return change({ ...sheet, intents }, operationId, ({ errand }) => ({
    state: "conflict",
    fault: words,
    errand: errand.kind === "headCount" ? { ...errand, seen: stands } : errand,
  }));
}

/** A later wish of the same kind takes the place of one that was not sent yet. */
function replaces(errand: Errand, other: Intent): boolean {
  if (other.errand.kind !== errand.kind) return false;
  // A new count makes an older one needless that was refused or waits for a choice.
  if (errand.kind === "headCount" && (other.state === "refused" || other.state === "conflict")) return true;
  if (other.state !== "waiting" || other.tries > 0) return false;
  if (errand.kind === "apology")
    return other.errand.kind === "apology" && other.errand.participantId === errand.participantId;
  return errand.kind === "headCount" || errand.kind === "close";
}

function sent(sheet: Sheet, operationId: string): Sheet {
  const intent = sheet.intents.find((one) => one.operationId === operationId);
  if (!intent) return sheet;
  if (intent.errand.kind !== "marks" || intent.errand.marks !== null)
    return change(sheet, operationId, () => ({ state: "sending" }));
  const marks = unsent(sheet.marks);
  // Everything was undone before it left.
  if (marks.length === 0) return { ...sheet, intents: sheet.intents.filter((one) => one !== intent) };
  return {
    ...change(sheet, operationId, () => ({ state: "sending", errand: { kind: "marks", marks } })),
    marks: reduceMarks(sheet.marks, { kind: "sent", marks }),
  };
}

function answered(sheet: Sheet, { operationId, results, at }: Extract<SheetEvent, { kind: "answered" }>): Sheet {
  const intent = sheet.intents.find((one) => one.operationId === operationId);
  if (!intent || intent.state === "done") return sheet;
  const { errand } = intent;
  if (errand.kind !== "marks") return change(sheet, operationId, () => ({ state: "done", doneAt: at }));
  const marks = reduceMarks(sheet.marks, { kind: "answered", results });
  const told = { ...sheet, marks };
  return settled(change(told, operationId, () => ({ state: outcomeOf(results) })));
}

function outcomeOf(results: Results): Intent["state"] {
  if (results.some(({ outcome }) => outcome === "CONFLICT")) return "conflict";
  return results.some(({ outcome }) => outcome === "NOT_ENROLLED") ? "refused" : "done";
}

/** A conflict is over once a person has decided on each of its marks, and a refusal once each was dropped or meant otherwise. */
function settled(sheet: Sheet): Sheet {
  const intents = sheet.intents.map((one) => {
    const state = stateOf(one, sheet.marks);
    return state === one.state ? one : { ...one, state };
  });
  return intents.every((one, place) => one === sheet.intents[place]) ? sheet : { ...sheet, intents };
}

function stateOf({ state, errand }: Intent, { rows }: Marks): Intent["state"] {
  if (errand.kind !== "marks" || (state !== "conflict" && state !== "refused")) return state;
  const named = (errand.marks ?? []).map(({ participantId }) => rows[participantId]);
  if (named.some((row) => row?.other)) return "conflict";
  return named.some((row) => row?.isRefused) ? "refused" : "done";
}

/** What a later count was held against was never counted, if the earlier one is refused. */
function refused(sheet: Sheet, { operationId, fault }: Extract<SheetEvent, { kind: "refused" }>): Sheet {
  const marks = isMarks(sheet, operationId) ? reduceMarks(sheet.marks, { kind: "refused" }) : sheet.marks;
  const told = change({ ...sheet, marks }, operationId, () => ({ state: "refused", fault }));
  const own = sheet.intents.find((one) => one.operationId === operationId)?.errand;
  if (own?.kind !== "headCount") return settled(told);
  const intents = told.intents.map((one) =>
    one.operationId !== operationId && one.errand.kind === "headCount" && one.errand.seen === own.headCount
      ? { ...one, errand: { ...one.errand, seen: own.seen } }
      : one,
  );
  return { ...told, intents };
}

/** Marks and counts are meant anew; anything else is the same intent again, so that a person who was added twice is one. */
function retried(sheet: Sheet, { operationId, again }: Extract<SheetEvent, { kind: "retried" }>): Sheet {
  const counted = sheet.intents.find((one) => one.operationId === operationId && isCountInConflict(one));
  if (counted)
    return { ...sheet, intents: [...sheet.intents.filter((one) => one !== counted), made(again, counted.errand)] };
  if (!isMarks(sheet, operationId)) {
    return change(sheet, operationId, () => ({ state: "waiting", notBefore: 0, fault: null }));
  }
  const rest = { ...sheet, intents: sheet.intents.filter((one) => one.operationId !== operationId) };
  return meanMarks(rest, again, { kind: "reopened" });
}

function dropped(sheet: Sheet, operationId: string): Sheet {
  const intent = sheet.intents.find((one) => one.operationId === operationId);
  if (!intent) return sheet;
  const { errand } = intent;
  const named = errand.kind === "marks" ? (errand.marks ?? []).map(({ participantId }) => participantId) : [];
  const refusedOnly = named.filter((id) => sheet.marks.rows[id]?.isRefused);
  return { ...sheet, marks: without(sheet.marks, refusedOnly), intents: sheet.intents.filter((one) => one !== intent) };
}

function isMarks(sheet: Sheet, operationId: string): boolean {
  return sheet.intents.some((one) => one.operationId === operationId && one.errand.kind === "marks");
}

function change(sheet: Sheet, operationId: string, how: (intent: Intent) => Partial<Intent>): Sheet {
  return {
    ...sheet,
    intents: sheet.intents.map((one) =>
      one.operationId === operationId && one.state !== "done" ? { ...one, ...how(one) } : one,
    ),
  };
}

function changeAll(sheet: Sheet, state: Intent["state"], how: Partial<Intent>): Sheet {
  if (!sheet.intents.some((one) => one.state === state)) return sheet;
  return { ...sheet, intents: sheet.intents.map((one) => (one.state === state ? { ...one, ...how } : one)) };
}
