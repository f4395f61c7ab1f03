import { readToken } from "../../src/access/ticket";
import { rowsOf } from "../support/given";
import { Injector } from "../support/injector";
import { buildHouse, openWorld, type House, type World } from "../support/world";

describe("the gate, asked by raw SQL", () => {
  let world: World;
  let house: House;
  let other: House;
  let injector: Injector;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Huis van een ander");
    injector = await Injector.open(world);
  });
  afterAll(async () => {
    await injector.close();
    await world.close();
  });

  test("the gate answers odd arguments with nothing", async () => {
    const [mine, theirs] = [
      readToken(house.caseworker.cookie.split("=")[1]),
      readToken(other.caseworker.cookie.split("=")[1]),
    ];
    if (!mine || !theirs) throw new Error("both are logged in");
    const hash = (ticket: { tokenHash: Buffer }): string => `'\\x${ticket.tokenHash.toString("hex")}'`;
    const events = JSON.stringify([
      {
        organisation: other.organisationId,
        token: mine.tokenHash.toString("hex"),
        at: "now",
        action: "READ",
        operation: "x",
        subjects: [],
      },
      { organisation: other.organisationId, token: "00", at: "now", action: "READ", operation: "x", subjects: [] },
    ]);
    const before = await rowsOf(world, "SELECT count(*) FROM audit_event WHERE organisation_id = $1", [
      other.organisationId,
    ]);
    const answers = [
      `SELECT app.enter('${other.organisationId}', ${hash(mine)}, '{MANAGER}', false, '2026-11-23')`,
      `SELECT app.enter('${house.organisationId}', NULL, NULL, false, 'infinity')`,
      `SELECT app.log_in('${other.organisationId}', '${other.admin.accountId}', NULL, '\\x01', NULL, 'a', 'b') AS ok`,
      `SELECT app.log_in('${other.organisationId}', '${other.admin.accountId}', '\\x00', '\\x01', ${hash(theirs)}, 'a', 'b') AS ok`,
      `SELECT app.choose_password('${other.organisationId}', NULL, '\\x01', '\\x01') AS ok`,
      `SELECT app.log_out('${other.organisationId}', ${hash(mine)})`,
      `SELECT app.end_logins('${other.caseworker.accountId}')`,
      `SELECT app.end_logins('${house.manager.accountId}')`,
      `SELECT count(*) FROM app.account_logins() AS l WHERE l.account_id = '${other.admin.accountId}'`,
      `SELECT app.note_reads('${events}') IS NOT NULL AS noted`,
      `INSERT INTO invitation VALUES ('${other.organisationId}', '\\x01', '${other.admin.accountId}', 'infinity')`,
    ];
    const given: string[] = [];
    for (const statement of answers) given.push(await injector.attack(house.caseworker, statement));
    expect(given).toEqual([
      "refused 28000",
      "refused 28000",
      '[{"ok":false}]',
      '[{"ok":false}]',
      '[{"ok":false}]',
      '[{"log_out":null}]',
      '[{"end_logins":null}]',
      '[{"end_logins":null}]',
      '[{"count":"0"}]',
      '[{"noted":true}]',
      "refused 42501",
    ]);
    expect(
      await rowsOf(world, "SELECT count(*) FROM audit_event WHERE organisation_id = $1", [other.organisationId]),
    ).toEqual(before);
    for (const who of [other.caseworker, house.manager])
      expect((await who.ask("query Me { me { role } }")).me.role).toBeTruthy();
  });

  test("no context holds on another connection, in a later transaction, or with another role in it", async () => {
    await injector.client.query("BEGIN");
    await injector.enterAs(house.funder);
    const { rows } = await injector.client.query("SELECT current_setting('app.context') AS context");
    const context = String(rows[0].context);
    expect(context.slice(72, 73)).toBe("F");
    for (const letter of ["M", "C", "A"]) {
      await injector.client.query("SELECT set_config('app.context', $1, true)", [
        `${context.slice(0, 72)}${letter}${context.slice(73)}`,
      ]);
      expect((await injector.client.query("SELECT FROM account")).rowCount).toBe(0);
    }
    await injector.client.query("ROLLBACK");
    await injector.client.query("SELECT set_config('app.context', $1, false)", [context]);
    expect((await injector.client.query("SELECT FROM organisation")).rowCount).toBe(0);
  });
});
