import { Client } from "pg";
import { assign, openTrack, openWorkshop, registerParticipant } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

const people = "query People { participants { people { id name } } }";

describe("who looked and who changed", () => {
  let world: World;
  let house: House;
  let admin: Client;
  let ada: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    admin = new Client({ connectionString: world.urls.adminUrl });
    await admin.connect();
    const byAdmin = { world, by: house.admin };
    const track = await openTrack(byAdmin, await openWorkshop(byAdmin), { name: "Wijk en Participatie" });
    await assign(byAdmin, track, house.caseworker.accountId);
    ada = await registerParticipant({ world, by: house.caseworker }, [track], { callingName: "Ada" });
  });
  afterAll(async () => {
    await admin.end();
    await world.close();
  });

  async function events(operation: string): Promise<Record<string, unknown>[]> {
    const { rows } = await admin.query(
      "SELECT action, account_id, role, subjects, changed FROM audit_event WHERE operation = $1 ORDER BY id",
      [operation],
    );
    return rows;
  }

  test("a question leaves one line with everybody whom it showed, before its answer leaves", async () => {
    await house.caseworker.ask(people);
    expect(await events("People")).toEqual([
      { action: "READ", account_id: house.caseworker.accountId, role: "CASEWORKER", subjects: [ada], changed: [] },
    ]);
  });

  test("two fields that show the same person leave one line", async () => {
    await house.manager.ask("query Twice { a: participants { people { id } } b: participants { people { id } } }");
    expect((await events("Twice")).map(({ subjects }) => subjects)).toEqual([[ada]]);
  });

  test("a change and its line are one transaction: a refused change leaves none", async () => {
    const lines = async () => (await events("Again")).length;
    const before = await lines();
    const input = { operationId: operationId(world), participantId: ada, words: "Mijn nummer is 111222333" };
    const refusal = await house.caseworker.refused(
      "mutation Again($input: AddStrengthInput!) { addStrength(input: $input) { id } }",
      { input },
    );
    expect(refusal.code).toBe("BAD_USER_INPUT");
    expect(await lines()).toBe(before);
  });

  test("the lines can be added to, never changed or taken away by the application", async () => {
    const { rows } = await admin.query(
      "SELECT privilege_type AS right FROM information_schema.role_table_grants WHERE table_name = 'audit_event' AND grantee = 'meedoen_app' ORDER BY 1",
    );
    expect(rows.map(({ right }) => right)).toEqual(["INSERT", "SELECT"]);
  });

  test("when the line cannot be written there is no answer", async () => {
    await admin.query("ALTER TABLE audit_event ADD CONSTRAINT full_up CHECK (operation <> 'People') NOT VALID");
    const answer = await house.caseworker.send(people);
    await admin.query("ALTER TABLE audit_event DROP CONSTRAINT full_up");
    expect(answer).toMatchObject({ status: 503, data: null, errors: [{ extensions: { code: "UNAVAILABLE" } }] });
  });
});
