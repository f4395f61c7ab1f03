import { atDesk, type Desk } from "../access/create-organisation";
import type { DemoLogin } from "../access/context";
import { isEmptyRegister, seedDemo } from "./seed-demo";
import { demoPeople } from "./staff";

/**
 * The people of the login page: an empty register is filled first. None when somebody's own organisation is there.
 * Where this is no demo, a register that holds the invented organisation is refused: everybody knows its passwords.
 */
export async function openDemo(
  desk: Desk & { readonly say: (line: string) => void },
  isDemo: boolean,
): Promise<DemoLogin[]> {
  if (isDemo && (await isEmptyRegister(desk))) await seedDemo(desk);
  const isInvented = await holdsInvented(desk);
  if (isDemo) return isInvented ? demoPeople() : [];
  if (isInvented) {
    throw new Error(
      "This register holds the invented demo organisation, whose passwords everybody knows. Choose another database, or another MEEDOEN_DATA.",
    );
  }
  return [];
}

async function holdsInvented(desk: Desk): Promise<boolean> {
  const emails = demoPeople().map(({ email }) => email);
  return atDesk(desk, async (client) => {
    await client.query("SET LOCAL ROLE meedoen_gate");
    const { rowCount } = await client.query(
      "/* seed.holds-invented */ SELECT FROM account WHERE email = ANY ($1) LIMIT 1",
      [emails],
    );
    return rowCount === 1;
  });
}
