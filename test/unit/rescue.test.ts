import { Drawer } from "../../web/outbox/drawer";
import { rescueOf } from "../../web/outbox/rescue";
import type { Errand } from "../../web/outbox/intent";

test("a rescue copy says which session by its id and hour, and holds nothing that somebody wrote", async () => {
  const never = new Promise<never>(() => undefined);
  const ignored = (): void => undefined;
  const drawer = new Drawer("session 1", { vault: never, onKept: ignored, onFull: ignored });
  const startsAt = "2026-05-12T07:30:00.000Z";
  const roster = [{ participantId: "person 1", name: "Bep Bakker", mark: null }];
  await drawer.dispatch({ kind: "opened", title: "Koffie bij Corrie thuis", startsAt, roster, asOf: 1 });
  const cell = { status: "PRESENT", contribution: null, contributionWords: "bracht taart voor Dina" } as const;
  const wishes = [{ participantId: "person 1", cell }];
  await drawer.dispatch({ kind: "marked", wishes, words: "Bep Bakker: aanwezig", operationId: "one", at: 2 });
  const errands: Exclude<Errand, { kind: "marks" }>[] = [
    { kind: "newcomer", participantId: "person 2", callingName: "Wendelmoet" },
    { kind: "cancel", reason: "Corrie is ziek" },
  ];
  for (const errand of errands) await drawer.dispatch({ kind: "meant", errand, operationId: errand.kind, at: 3 });
  const rescue = rescueOf([drawer], 4);
  for (const word of ["Corrie", "Bakker", "Dina", "Wendelmoet"]) expect(rescue).not.toContain(word);
  expect(JSON.parse(rescue)).toMatchObject({
    sessions: [{ sessionId: "session 1", startsAt, intents: [{}, { kind: "newcomer" }, { kind: "cancel" }] }],
  });
});
