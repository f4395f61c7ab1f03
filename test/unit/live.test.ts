import fc from "fast-check";
import { setTimeout as sleep } from "node:timers/promises";
import { makeLines } from "../../src/access/live/lines";
import { takeEvents } from "../../web/live/events";
import { gather } from "../../web/live/gather";

const hint = { data: { rollCallChanged: { sessionId: "s" } } };
const refusal = { data: null, errors: [{ message: "Log in", extensions: { code: "UNAUTHENTICATED" } }] };
const next = (payload: object): string => `event: next\ndata: ${JSON.stringify(payload)}\n\n`;

test("wherever the network cuts what comes over a line, its events are the same", () => {
  const line = [":\n\n", next(hint), ":\n\n", next(hint), next(refusal), "event: complete\ndata: \n\n"].join("");
  fc.assert(
    fc.property(fc.array(fc.nat(line.length)), (cuts) => {
      const at = [0, ...cuts.toSorted((one, other) => one - other), line.length];
      let read = "";
      const heard = at.flatMap((end, index) => {
        const { events, rest } = takeEvents(read + line.slice(at[index - 1] ?? 0, end));
        read = rest;
        return events;
      });
      expect(heard).toEqual([hint, hint, refusal]);
      expect(read).toBe("");
    }),
  );
});

test("a storm of hints is a look at once and one after it, and one that fails does not end them", async () => {
  const over = new AbortController();
  let looks = 0;
  const hinted = gather(async () => {
    looks += 1;
    if (looks === 1) throw new Error("no network");
  }, over.signal);
  for (let count = 0; count < 100; count += 1) hinted();
  expect(looks).toBe(1);
  await sleep(700);
  expect(looks).toBe(2);
  hinted();
  over.abort();
  await sleep(600);
  hinted();
  expect(looks).toBeLessThanOrEqual(3);
});

test("a process has a thousand lines, and a place that is given back is free", () => {
  const lines = makeLines(1000);
  const line = { end: () => undefined };
  const leave = lines.take("first", line);
  for (let count = 1; count < 1000; count += 1) lines.take(`login ${count}`, { ...line });
  expect(() => lines.take("late", line)).toThrow("te veel lijsten");
  leave();
  leave();
  lines.take("late", { ...line });
  expect(() => lines.take("later", line)).toThrow("te veel lijsten");
});
