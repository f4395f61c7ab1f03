import { Client } from "pg";
import { readToken } from "../../src/access/ticket";
import type { Visitor, World } from "./world";

/** Injected SQL: whole statements as the application's login, inside the context of somebody who is really logged in. */
export class Injector {
  private constructor(readonly client: Client) {}

  static async open(world: World): Promise<Injector> {
    const client = new Client({ connectionString: world.urls.appUrl });
    await client.connect();
    return new Injector(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Comes in as the server would do it for this person. */
  async enterAs(visitor: Visitor): Promise<void> {
    const ticket = readToken(visitor.cookie.split("=")[1]);
    await this.client.query("SELECT app.enter($1, $2, '{CASEWORKER,MANAGER,FUNDER,ADMIN}', false, '2026-11-23')", [
      ticket?.organisationId,
      ticket?.tokenHash,
    ]);
  }

  /** Runs statements one after the other in one transaction; answers what the last one gave, or the first refusal. */
  async attack(visitor: Visitor, ...statements: string[]): Promise<string> {
    await this.client.query("BEGIN");
    try {
      await this.enterAs(visitor);
      let last: unknown;
      for (const statement of statements) last = (await this.client.query(statement)).rows;
      return JSON.stringify(last);
    } catch (thrown) {
      return thrown instanceof Error && "code" in thrown ? `refused ${String(thrown.code)}` : String(thrown);
    } finally {
      await this.client.query("ROLLBACK");
    }
  }
}
