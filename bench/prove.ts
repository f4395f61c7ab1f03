import { isDeepStrictEqual } from "node:util";
import { startByHand, startProduct, type Contestant, type Name } from "./contestants/contestant";
import { openProxy, type Count, type CountingProxy } from "./counting-proxy";
import { bytesOf } from "./load/bytes";
import { LoadConnection } from "./load/connection";
import { mapInTurn, mapValues } from "./map-values";
import type { Request } from "./requests";
import { requestsOf, type Supply } from "./supply";
import { workloads, type Workload } from "./workloads";

/** How many requests of each workload are compared, and counted but for the first, for which connections open. */
const SAMPLE = 10;

/** What a request of each workload costs each contestant. */
export type Counts = Readonly<Record<Workload, Readonly<Record<Name, Count>>>>;

/**
 * Asks everybody the same before anything is timed: throws where an answer differs, and counts statements and round trips
 * meanwhile, by a proxy that is gone afterwards. What only reads comes first, since the writing changes what is read.
 */
export async function prove(
  urls: Readonly<Record<Name, string>>,
  supplies: Readonly<Record<Name, Supply>>,
): Promise<Counts> {
  const witnesses = await mapInTurn(urls, callWitness);
  try {
    return await mapInTurn(workloads, async (_, workload) => {
      const heard = await mapInTurn(witnesses, async (witness, name) =>
        askAll(witness, workload, (await requestsOf(supplies[name], workload, SAMPLE)).slice(0, SAMPLE)),
      );
      for (const name of ["reference", "plain"] as const) refuseDifference(workload, heard.product, heard[name], name);
      return mapValues(heard, ({ count }) => count);
    });
  } finally {
    await mapInTurn(witnesses, ({ dismiss }) => dismiss());
  }
}

/** A contestant behind a proxy that counts. */
interface Witness {
  readonly contestant: Contestant;
  readonly proxy: CountingProxy;
  dismiss(): Promise<void>;
}

async function callWitness(databaseUrl: string, name: Name): Promise<Witness> {
  const proxy = await openProxy(databaseUrl);
  const contestant = await (name === "product"
    ? startProduct(proxy.databaseUrl)
    : startByHand(name, proxy.databaseUrl));
  const dismiss = async (): Promise<void> => {
    await contestant.stop();
    proxy.close();
  };
  return { contestant, proxy, dismiss };
}

interface Heard {
  readonly answers: readonly unknown[];
  readonly count: Count;
}

async function askAll(
  { contestant, proxy }: Witness,
  workload: Workload,
  requests: readonly Request[],
): Promise<Heard> {
  const connection = new LoadConnection(contestant.port);
  const answers: unknown[] = [];
  for (const request of requests) {
    if (answers.length === 1) proxy.take();
    const { body } = await connection.send(bytesOf(contestant.asking(workload, request)));
    answers.push(answerIn(workload, body.toString("utf8"), contestant.name));
  }
  connection.close();
  const { statements, roundTrips } = proxy.take();
  const counted = Math.max(requests.length - 1, 1);
  return { answers, count: { statements: statements / counted, roundTrips: roundTrips / counted } };
}

/** The value of the field. When a report was made is the one thing that may differ. */
function answerIn(workload: Workload, text: string, name: Name): unknown {
  const answer: unknown = JSON.parse(text)?.data?.[workloads[workload].field];
  if (answer === null || answer === undefined)
    throw new Error(`The ${name} does not answer ${workload}: ${text.slice(0, 500)}`);
  if (workload !== "W4") return answer;
  const { madeAt: _, ...report } = Object(answer);
  return report;
}

function refuseDifference(workload: Workload, product: Heard, other: Heard, name: Name): void {
  if (isDeepStrictEqual(product.answers, other.answers)) return;
  throw new Error(
    `The product and the ${name} do not give the same answer to ${workload}. At ${placeOf(product.answers, other.answers)}.`,
  );
}

/** Where two values begin to differ, and what stands there. */
function placeOf(one: unknown, other: unknown, path = "answer"): string {
  const isBranch = isObject(one) && isObject(other);
  if (!isBranch) return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const key = [...keys].find((each) => !isDeepStrictEqual(one[each], other[each])) ?? "";
  return placeOf(one[key], other[key], `${path}.${key}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
