import { memoryOf } from "./contestants/contestant";
import type { Lane } from "./lane";
import type { Asking } from "./load/order";
import { requestsOf } from "./supply";
import { workloadNames, type Workload } from "./workloads";

/** Of a hundred requests so many: much of what a caseworker does, little of what a manager does. */
const shares: Readonly<Record<Workload, number>> = { W1: 40, W5: 24, W2: 16, W6: 14, W3: 4, W4: 2 };
const BATCH = 4000;
const CLIENTS = 8;
const SAMPLE_MS = 5000;

/** Loads the product with everything at once, and follows its memory. */
export async function soak(
  lane: Lane,
  minutes: number,
  postmaster: number,
  say: (line: string) => void,
): Promise<void> {
  const samples: Sample[] = [];
  const take = (): void => void samples.push({ at: performance.now(), mb: memoryOf(lane.contestant.pid).now });
  take();
  const timer = setInterval(take, SAMPLE_MS);
  let asked = 0;
  try {
    for (const until = performance.now() + minutes * 60_000; performance.now() < until;) {
      const requests = await mix(lane);
      await lane.generator.run({
        port: lane.contestant.port,
        clients: CLIENTS,
        leadSeconds: 0,
        seconds: 600,
        requests,
        records: false,
        once: true,
        server: lane.contestant.pid,
        postmaster,
      });
      asked += requests.length;
    }
  } finally {
    clearInterval(timer);
  }
  take();
  say(summary(samples, asked));
}

interface Sample {
  readonly at: number;
  readonly mb: number;
}

/** A batch of all workloads, shuffled the same way each time. */
async function mix(lane: Lane): Promise<Asking[]> {
  const lists = await Promise.all(
    workloadNames.map(async (workload) => {
      const count = (BATCH * shares[workload]) / 100;
      const chosen = await requestsOf(lane.supply, workload, count);
      return Array.from({ length: count }, (_, index) => chosen[index % chosen.length]).flatMap((request) =>
        request ? [lane.contestant.asking(workload, request)] : [],
      );
    }),
  );
  const all = lists.flat();
  // A step that shares no divisor with their number visits each once.
  return all.map((asking, index) => all[(index * 1597) % all.length] ?? asking);
}

/** Growth is the slope of a line through the second half: by then everything that is kept is there. */
function summary(samples: readonly Sample[], asked: number): string {
  const mb = samples.map((sample) => sample.mb);
  const later = samples.slice(Math.floor(samples.length / 2));
  const growth = slope(later) * 600_000;
  return [
    `Memory of the product over ${asked} requests: ${mb[0]?.toFixed(0)} MB at the start, ${Math.max(...mb).toFixed(0)} MB at the highest, ` +
      `${mb.at(-1)?.toFixed(0)} MB at the end; ${growth.toFixed(1)} MB more in ten minutes over the second half.`,
    samples
      .filter((_, index) => index % Math.ceil(samples.length / 30) === 0)
      .map((sample) => sample.mb.toFixed(0))
      .join(" "),
  ].join("\n");
}

/** Least squares, in MB a millisecond. */
function slope(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number): number =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const at = mean((sample) => sample.at);
  const mb = mean((sample) => sample.mb);
  const spread = mean((sample) => (sample.at - at) ** 2);
  return spread === 0 ? 0 : mean((sample) => (sample.at - at) * (sample.mb - mb)) / spread;
}
