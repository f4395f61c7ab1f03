import { openTwoTracks, registerParticipant, rowsOf } from "../support/given";
import { Injector } from "../support/injector";
import { buildHouse, openWorld, type House, type World } from "../support/world";
import { faultsOf } from "../../src/access/guard";

describe("raw SQL in the context of a real login", () => {
  let world: World;
  let house: House;
  let other: House;
  let injector: Injector;
  let tracks: Record<"sewing", string>;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Huis van een ander");
    tracks = await openTwoTracks(world, other);
    await registerParticipant({ world, by: other.caseworker }, [tracks.sewing], { callingName: "Wilhelmina" });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    injector = await Injector.open(world);
  });
  afterEach(() => injector.close());

  /** The wall has to stand without this too: it is a right that a server may have given out again. */
  const allowTemporary = (): Promise<unknown> =>
    rowsOf(world, `GRANT TEMPORARY ON DATABASE ${new URL(world.urls.appUrl).pathname.slice(1)} TO PUBLIC`);
  const forbidTemporary = (): Promise<unknown> =>
    rowsOf(world, `REVOKE TEMPORARY ON DATABASE ${new URL(world.urls.appUrl).pathname.slice(1)} FROM PUBLIC`);

  test.each(["caseworker", "funder"] as const)(
    "a %s cannot make a type of her own stand where the wall names one",
    async (who) => {
      await allowTemporary();
      const answer = await injector.attack(
        house[who],
        `CREATE TYPE pg_temp.uuid AS ENUM ('${other.organisationId}')`,
        `CREATE FUNCTION pg_temp.theirs(text) RETURNS pg_temp.uuid LANGUAGE sql IMMUTABLE AS $$ SELECT '${other.organisationId}'::pg_temp.uuid $$`,
        "CREATE CAST (text AS pg_temp.uuid) WITH FUNCTION pg_temp.theirs(text)",
        "SELECT name FROM participant",
      );
      await forbidTemporary();
      expect(answer).toBe("[]");
    },
  );

  test("nobody fires the counters of the reports by a table of her own", async () => {
    const before = await rowsOf(world, "SELECT * FROM track_quarter");
    await allowTemporary();
    const answer = await injector.attack(
      house.caseworker,
      "CREATE TEMP TABLE mine (organisation_id uuid, on_date date, track_id uuid, participant_id uuid, status text, contribution text, contribution_words text)",
      "CREATE TRIGGER fire AFTER INSERT ON mine REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.count_attendance_insert()",
      `INSERT INTO mine VALUES ('${other.organisationId}', '2026-11-23', '${tracks.sewing}', gen_random_uuid(), 'PRESENT', NULL, NULL)`,
      "COMMIT",
      "BEGIN",
    );
    await forbidTemporary();
    expect(answer).toBe("refused 42501");
    expect(await rowsOf(world, "SELECT * FROM track_quarter")).toEqual(before);
  });

  test.each<[string, string, string, RegExp]>([
    [
      "temporary tables",
      "GRANT TEMPORARY ON DATABASE %db TO PUBLIC",
      "REVOKE TEMPORARY ON DATABASE %db FROM PUBLIC",
      /temporary tables/,
    ],
    [
      "things in a schema",
      "GRANT CREATE ON SCHEMA public TO PUBLIC",
      "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
      /make things in the schema public/,
    ],
    [
      "a counter for anybody",
      "GRANT EXECUTE ON FUNCTION app.count_session_insert TO PUBLIC",
      "REVOKE EXECUTE ON FUNCTION app.count_session_insert FROM PUBLIC",
      /count_session_insert/,
    ],
    [
      "a wall that looks where others put things",
      "ALTER FUNCTION app.organisation() RESET search_path",
      "ALTER FUNCTION app.organisation() SET search_path = pg_catalog, pg_temp",
      /app.organisation\(\) looks/,
    ],
  ])("the server does not start where the database allows %s", async (_what, plant, undo, expected) => {
    const inDatabase = (statement: string): string =>
      statement.replace("%db", new URL(world.urls.appUrl).pathname.slice(1));
    await rowsOf(world, inDatabase(plant));
    const faults = await faultsOf(world.database.pool);
    await rowsOf(world, inDatabase(undo));
    expect(faults.join("\n")).toMatch(expected);
    expect(await faultsOf(world.database.pool)).toEqual([]);
  });

  test.each<[string, string]>([
    ["a table for a moment, in front of a real one", "CREATE TEMP TABLE participant (LIKE public.participant)"],
    ["a view for a moment", "CREATE TEMP VIEW person AS SELECT 1"],
    ["a function", "CREATE FUNCTION public.substr(text, int, int) RETURNS text LANGUAGE sql AS 'SELECT NULL::text'"],
    ["an operator's schema", "CREATE SCHEMA mine"],
    ["an extension", "CREATE EXTENSION pg_trgm"],
    ["a file of the server", "SELECT pg_read_file('PG_VERSION')"],
    ["a file by copy", "COPY participant TO '/tmp/people.csv'"],
    ["a program by copy", "COPY participant TO PROGRAM 'cat'"],
    ["triggers and references off", "SET LOCAL session_replication_role = replica"],
    ["another role", "SET LOCAL ROLE meedoen_gate"],
    ["the backup's role", "SET LOCAL ROLE meedoen_backup"],
    ["a session of another", "SET SESSION AUTHORIZATION meedoen_owner"],
    ["the secret of the gate", "SELECT key FROM gate.context_key"],
    ["a signature of one's own", "SELECT gate.open_context(gen_random_uuid(), gen_random_uuid(), 'MANAGER', '{}')"],
    ["an evasion of the wall", "SET LOCAL row_security = off; SELECT name FROM participant"],
    ["the export of a large object", "SELECT lo_export(1, '/tmp/x')"],
    ["the configuration's file", "ALTER SYSTEM SET log_statement = 'all'"],
  ])("refuses %s", async (_what, statement) => {
    expect(await injector.attack(house.caseworker, ...statement.split("; "))).toMatch(/^refused (42501|42P01|25001)/);
  });
});
