import type { Client } from "pg";
import { standFor, withDesk, type Desk } from "../access/create-organisation";
import { checkRollUps, type RollUpDifference } from "../sessions/check-roll-ups";
import { recount } from "../sessions/recount";

/** More rows than this are not told one by one. */
const MOST_TOLD = 20;

interface House {
  readonly organisationId: string;
  readonly accountId: string;
  readonly name: string;
}

/** Checks the roll-ups of every organisation, mends them if asked, and answers how many rows are wrong still. */
export function checkRegister(
  desk: Desk,
  { mend = false }: { mend?: boolean },
  say: (line: string) => void,
): Promise<number> {
  return withDesk(desk, async (client) => {
    let wrong = 0;
    for (const house of await houses(client)) {
      const differences = await differencesOf(client, house);
      say(`${house.name}: ${tell(differences.length)}`);
      for (const { table, row, kept, counted } of differences.slice(0, MOST_TOLD))
        say(`  ${table} ${row}: ${kept.join(" ")}, counted ${counted.join(" ")}`);
      if (!mend) {
        wrong += differences.length;
        continue;
      }
      await recount(client, house.organisationId);
      const left = (await differencesOf(client, house)).length;
      say(`  Counted again: ${tell(left)}`);
      wrong += left;
    }
    return wrong;
  });
}

function tell(differences: number): string {
  if (differences === 0) return "what is kept equals a fresh count.";
  return `${differences} ${differences === 1 ? "row differs" : "rows differ"} from a fresh count.`;
}

async function houses(client: Client): Promise<House[]> {
  await client.query("BEGIN");
  await client.query("SET LOCAL ROLE meedoen_owner");
  const { rows } = await client.query<House>(
    `SELECT organisation_id AS "organisationId", account_id AS "accountId", name FROM app.organisations() ORDER BY name`,
  );
  await client.query("COMMIT");
  return rows;
}

async function differencesOf(client: Client, house: House): Promise<RollUpDifference[]> {
  await client.query("BEGIN READ ONLY");
  await standFor(client, house);
  const { rows } = await client.query<{ answer: string }>(checkRollUps.sql);
  await client.query("COMMIT");
  return JSON.parse(rows[0]?.answer ?? "[]") as RollUpDifference[];
}
