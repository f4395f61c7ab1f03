import { Kind, parse, print, type DocumentNode } from "graphql";
import { findCall } from "../../src/edge/send-on";
import { fieldsThatAsk, makeSchema } from "../../src/schema";
import { seedDemo } from "../../src/seed/seed-demo";
import { demoPeople } from "../../src/seed/staff";
import { clientDocuments, nameOf, operationOf } from "../support/client-documents";
import { rowsOf } from "../support/given";
import { logInAs, openWorld, type Visitor, type World } from "../support/world";

/** The questions of the product's own client. */
const queries = clientDocuments().filter((document) => operationOf(document).operation === "query");

const schema = makeSchema();
const needs = { schema, ownQuestions: fieldsThatAsk(schema) };
const isSentOn = (document: DocumentNode) => findCall(needs, document, operationOf(document)) !== null;

test("what the screens wait for most is sent on", () => {
  const sent = queries.filter(isSentOn).map(nameOf);
  expect(sent).toEqual(
    expect.arrayContaining(["MyDay", "RollCall", "ParticipantPage", "People", "Overview", "YearReport", "Sessions"]),
  );
});

test("every field that has a question of its own is known by its name", () => {
  const storage = Reflect.get(globalThis, "TypeGraphQLMetadataStorage") as {
    fieldResolvers: { kind: string; methodName: string }[];
  };
  const own = storage.fieldResolvers.filter(({ kind }) => kind === "external").map(({ methodName }) => methodName);
  expect([...needs.ownQuestions].toSorted()).toEqual([...new Set(own)].toSorted());
});

test("of a document with several operations each is looked at by itself", () => {
  const document = parse(
    "query A { districts { code name validFrom validUntil } } query B { me { name } } mutation C { logOut }",
  );
  const found = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [findCall(needs, document, each)?.info.fieldName ?? null] : [],
  );
  expect(found.slice(1)).toEqual([null, null]);
});

test.each([
  ["renames a field", "query Q { me { accountId name email role organisation mine: permissions } }"],
  ["leaves one out", "query Q { me { accountId name } }"],
  [
    "asks for it on a condition",
    "query Q($x: Boolean!) { me { accountId @include(if: $x) name email role organisation permissions } }",
  ],
  ["has two questions", "query Q { me { name } districts { code } }"],
  [
    "asks for what has a question of its own",
    "query Q { tracks { id workshopId name publicLabel sensitive openedOn closedOn capacity caseworkers { accountId } } }",
  ],
])("a document that %s is executed", (_what, text) => {
  expect(isSentOn(parse(text))).toBe(false);
});

describe("every document of the client", () => {
  let world: World;
  let variables: Record<string, Record<string, unknown>>;
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    world = await openWorld();
    const { adminUrl } = world.urls;
    await seedDemo({ adminUrl, now: world.now, say: () => undefined });
    for (const { email, password, role } of demoPeople()) visitors.set(role, await logInAs(world, email, "", password));
    variables = await variablesOf(world);
  }, 60_000);
  afterAll(() => world.close());

  test.each(queries.map((document) => [nameOf(document), document] as const))(
    "%s gives the same value sent on and executed",
    async (name, document) => {
      const given = variables[name];
      if (!given) throw new Error(`give variables for ${name}`);
      const answers = await Promise.all(
        [...visitors.values()].map(async (visitor) => {
          const sent = await visitor.send(print(document), given);
          const executed = await visitor.send(print(withTypeName(document)), given);
          expect(sent).toEqual(withoutRootTypeName(executed));
          return sent.data;
        }),
      );
      expect(answers.filter(Boolean).length).toBeGreaterThan(0);
    },
  );
});

/** Asking for the name of the root type as well changes nothing, but it is more than one field. */
function withTypeName(document: DocumentNode): DocumentNode {
  const wanted = operationOf(document);
  const name = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } } as const;
  const selections = [...wanted.selectionSet.selections, name];
  const changed = { ...wanted, selectionSet: { ...wanted.selectionSet, selections } };
  return { ...document, definitions: document.definitions.map((each) => (each === wanted ? changed : each)) };
}

function withoutRootTypeName<Body extends { data?: any }>(body: Body): Body {
  if (body.data) delete body.data.__typename;
  return body;
}

async function variablesOf(world: World): Promise<Record<string, Record<string, unknown>>> {
  const [ids] = await rowsOf(
    world,
    `SELECT (SELECT id FROM session WHERE logged_at IS NOT NULL ORDER BY starts_at DESC LIMIT 1) AS session,
            (SELECT g.participant_id FROM goal g JOIN goal_review r ON r.goal_id = g.id LIMIT 1) AS participant,
            (SELECT id FROM initiative LIMIT 1) AS initiative, (SELECT id FROM residents_network LIMIT 1) AS network,
            (SELECT r.id FROM visit_request r WHERE NOT EXISTS (SELECT FROM visit_match m WHERE m.request_id = r.id) LIMIT 1) AS asked,
            (SELECT id FROM visit_match LIMIT 1) AS match, (SELECT id FROM report_release LIMIT 1) AS release, (SELECT id FROM track LIMIT 1) AS track,
            (SELECT family_name FROM participant WHERE family_name IS NOT NULL LIMIT 1) AS name`,
  );
  const year = { from: "2026-01-01", until: "2027-01-01" };
  const plan = {
    trackId: ids?.["track"],
    title: "Koken",
    rhythm: "WEEKLY",
    startsOn: "2026-12-01",
    endsOn: "2027-02-01",
    startTime: "10:00",
    endTime: "12:00",
  };
  const none = Object.fromEntries(
    queries
      .map((document) => [nameOf(document), operationOf(document)] as const)
      .filter(([, { variableDefinitions }]) => !variableDefinitions?.length)
      .map(([name]) => [name, {}]),
  );
  return {
    ...none,
    Arrival: {},
    MyDay: { on: "2026-11-23" },
    Find: { search: String(ids?.["name"]).slice(0, 3), ...year },
    MovingOn: { from: "2025-01-01", until: "2026-10-01" },
    Overview: { from: "2025-01-01", until: "2026-10-01" },
    Encounters: { from: "2025-01-01", until: "2026-10-01" },
    GoalResults: { from: "2025-01-01", until: "2026-10-01" },
    FindStrengths: { search: "koken voor dertig" },
    GroupLedger: { trackId: ids?.["track"], from: "2025-01-01", until: "2026-12-01" },
    ...Object.fromEntries(
      ["PersonGoals", "Network", "PersonStrengths", "PersonLedger", "PersonMovement"].map((name) => [
        name,
        { id: ids?.["participant"] },
      ]),
    ),
    PlannedDates: { plan },
    ParticipantPage: { id: ids?.["participant"] },
    Referrals: { participantId: ids?.["participant"] },
    WhoLooked: { participantId: ids?.["participant"] },
    Dossier: { participantId: ids?.["participant"] },
    FindPerson: { search: "sa" },
    Initiative: { id: ids?.["initiative"] },
    ResidentsNetwork: { id: ids?.["network"] },
    Consents: { participantId: ids?.["participant"] },
    Measurements: { participantId: ids?.["participant"] },
    LadderProposal: { participantId: ids?.["participant"], answers: [{ item: "paid", value: 1 }] },
    NotesOfParticipant: { participantId: ids?.["participant"] },
    NotesOfSession: { sessionId: ids?.["session"] },
    PossibleDuplicates: { callingName: "Maria", familyName: null, birthYear: 1950, birthMonth: 5 },
    SettingsTerms: year,
    Sessions: { ...year, trackId: null, notLogged: false },
    RollCall: { sessionId: ids?.["session"] },
    DeviceKey: { deviceId: "4f7c4b0e-5a53-4d54-8a52-0d6f7a1f2b11" },
    PaperList: { sessionId: ids?.["session"] },
    VisitRequest: { id: ids?.["asked"] },
    VisitMatch: { id: ids?.["match"] },
    VisitsOfPerson: { participantId: ids?.["participant"] },
    ReportRelease: { id: ids?.["release"] },
    YearReport: { year: 2025 },
    People: { search: null, trackId: null, first: 50, after: null },
  };
}
