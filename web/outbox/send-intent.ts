import { Fault, isFault, sentenceOf } from "../graphql/fault";
import {
  CancelSessionDocument,
  CloseSessionDocument,
  RecordApologyDocument,
  RecordAttendanceDocument,
  RecordHeadCountDocument,
  RestoreSessionDocument,
  WelcomeNewcomerDocument,
} from "../graphql/generated/graphql";
import { send } from "../graphql/send";
import type { Intent, SheetEvent } from "./intent";

/** The longest pause between two tries, in milliseconds. */
const longestPause = 20_000;

/** Sends one intent and tells what came of it, as an event of its sheet. Never throws. */
export async function sendIntent(sessionId: string, intent: Intent, accountId: string): Promise<SheetEvent> {
  const { operationId, tries } = intent;
  try {
    return { kind: "answered", operationId, results: await ask(sessionId, intent, accountId), at: Date.now() };
  } catch (fault) {
    // A server that is of a newer version has nothing against what was meant: the new version sends it.
    if (isFault(fault, "UNREACHABLE") || isFault(fault, "OUTDATED"))
      return { kind: "postponed", operationId, notBefore: Date.now() + pauseAfter(tries, fault) };
    if (isFault(fault, "UNAUTHENTICATED")) return { kind: "logged out", operationId };
    const stands = isFault(fault, "CONFLICT") ? fault.fields["headCount"] : undefined;
    if (stands !== undefined)
      return {
        kind: "counted otherwise",
        operationId,
        stands: stands === "" ? null : Number(stands),
        words: sentenceOf(fault),
      };
    return { kind: "refused", operationId, fault: wordsOf(fault) };
  }
}

type Results = Extract<SheetEvent, { kind: "answered" }>["results"];

async function ask(sessionId: string, { operationId, errand }: Intent, accountId: string): Promise<Results> {
  const input = { operationId, sessionId };
  const options = { accountId };
  switch (errand.kind) {
    case "marks": {
      const marks = [...(errand.marks ?? [])];
      return (await send(RecordAttendanceDocument, { input: { ...input, marks } }, options)).recordAttendance;
    }
    case "newcomer": {
      const { participantId, callingName } = errand;
      await send(WelcomeNewcomerDocument, { input: { ...input, participantId, callingName } }, options);
      return [];
    }
    case "headCount": {
      const { headCount, quality, seen: seenHeadCount } = errand;
      await send(RecordHeadCountDocument, { input: { ...input, headCount, quality, seenHeadCount } }, options);
      return [];
    }
    case "apology": {
      const { participantId, apologises } = errand;
      await send(RecordApologyDocument, { input: { ...input, participantId, apologises } }, options);
      return [];
    }
    case "close":
      await send(CloseSessionDocument, { input }, options);
      return [];
    case "cancel":
      await send(CancelSessionDocument, { input: { ...input, reason: errand.reason } }, options);
      return [];
    case "restore":
      await send(RestoreSessionDocument, { input }, options);
      return [];
  }
}

/** What is wrong with a field says more than that something is. */
function wordsOf(fault: unknown): string {
  const fields = fault instanceof Fault ? Object.values(fault.fields) : [];
  return fields.length > 0 ? fields.join(" ") : sentenceOf(fault);
}

/** Ever longer, and never all devices at once; where the server says when, then. */
function pauseAfter(tries: number, { retryAfter }: Fault): number {
  return retryAfter ?? Math.min(1000 * 2 ** tries, longestPause) * (0.75 + Math.random() / 2);
}
