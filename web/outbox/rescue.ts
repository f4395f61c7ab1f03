import type { Drawer } from "./drawer";
import { unsent } from "./marks";
import type { Errand, Sheet } from "./intent";

/** What waits, as a file to carry away when nothing else helps: ids, initials and when, no words that somebody wrote. */
export function rescueOf(drawers: readonly Drawer[], at: number): string {
  const sessions = drawers.map(({ sessionId, sheet }) => ({
    sessionId,
    startsAt: sheet.startsAt,
    intents: sheet.intents
      .filter(({ state }) => state !== "done")
      .map(({ operationId, state, madeAt, errand }) => ({
        operationId,
        state,
        madeAt: new Date(madeAt).toISOString(),
        ...described(errand, sheet),
      })),
  }));
  return JSON.stringify({ meedoen: "rescue", at: new Date(at).toISOString(), sessions }, null, 2);
}

function described(errand: Errand, sheet: Sheet): object {
  if (errand.kind === "newcomer") return { ...errand, callingName: initials(errand.callingName) };
  if (errand.kind === "cancel") return { kind: errand.kind };
  if (errand.kind !== "marks") return errand;
  const marks = (errand.marks ?? unsent(sheet.marks)).map(({ participantId, status, contribution, seenRevision }) => ({
    participantId,
    initials: initials(sheet.names[participantId] ?? ""),
    status,
    contribution,
    seenRevision,
  }));
  return { kind: errand.kind, marks };
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join("");
}
