import { Client } from "pg";
import type { Day } from "../src/core/days";
import type { Addresses } from "./cluster";
import type { Ending } from "./ending";
import { readRequests, type ReadRequests, type Request } from "./requests";
import { rollCallsOf, type RollCalls } from "./roll-calls";
import type { Workload } from "./workloads";

/** Where the requests of one register come from: chosen ones that are read again and again, roll calls made when needed. */
export interface Supply {
  readonly reads: ReadRequests;
  readonly rollCalls: RollCalls;
}

/** Chooses them. A register without names to search by is asked what `reads` of its twin asks. */
export async function openSupply(
  { adminUrl }: Addresses,
  today: Day,
  ending: Ending,
  reads?: ReadRequests,
): Promise<Supply> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  ending.later(() => client.end());
  return { reads: reads ?? (await readRequests(client, today)), rollCalls: await rollCallsOf(client, today) };
}

/** Requests of one workload. Of roll calls, which serve once, as many as asked. */
export async function requestsOf(
  { reads, rollCalls }: Supply,
  workload: Workload,
  count: number,
): Promise<readonly Request[]> {
  return workload === "W2" ? rollCalls.make(count) : reads[workload];
}
