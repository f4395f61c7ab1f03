import { done, openTwoTracks, planSession, refusedTo, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, type House, type World } from "../support/world";

let world: World;
let house: House;
let ada: string;
let bea: string;
let session: string;
let garden: string;

beforeAll(async () => {
  world = await openWorld();
  house = await buildHouse(world);
  const tracks = await openTwoTracks(world, house);
  ada = await registerParticipant({ world, by: house.caseworker }, [tracks.sewing], { callingName: "Ada" });
  bea = await registerParticipant({ world, by: house.manager }, [tracks.garden], { callingName: "Bea" });
  session = await planSession({ world, by: house.caseworker }, tracks.sewing);
  garden = await planSession({ world, by: house.manager }, tracks.garden);
});
afterAll(() => world.close());

const ofParticipant = `query Notes($id: ID!) { notesOfParticipant(participantId: $id) { on words recordedByName isMine } }`;
const ofSession = `query Notes($id: ID!) { notesOfSession(sessionId: $id) { on words recordedByName isMine } }`;
const about = (participantId: string, words: string, on = "2026-11-23") => ({ participantId, words, on });

test("a note about somebody is read by every colleague within reach, the newest day first", async () => {
  await done({ world, by: house.caseworker }, "noteAboutParticipant", about(ada, " Wil leren fietsen. ", "2026-11-20"));
  await done({ world, by: house.manager }, "noteAboutParticipant", about(ada, "Belde zelf op.", "2026-11-23"));
  expect((await house.caseworker.ask(ofParticipant, { id: ada })).notesOfParticipant).toEqual([
    { on: "2026-11-23", words: "Belde zelf op.", recordedByName: "Ingrid Postma", isMine: false },
    { on: "2026-11-20", words: "Wil leren fietsen.", recordedByName: "Marieke de Wit", isMine: true },
  ]);
});

test("a note about a session stands with its day", async () => {
  await done({ world, by: house.caseworker }, "noteAboutSession", { sessionId: session, words: "De oven was stuk." });
  expect((await house.manager.ask(ofSession, { id: session })).notesOfSession).toEqual([
    { on: "2026-11-23", words: "De oven was stuk.", recordedByName: "Marieke de Wit", isMine: false },
  ]);
});

test("one takes one's own note away, and nobody else's", async () => {
  const id = await done({ world, by: house.caseworker }, "noteAboutParticipant", about(ada, "Verkeerde persoon"));
  expect((await refusedTo({ world, by: house.manager }, "removeNote", { id })).code).toBe("NOT_FOUND");
  await done({ world, by: house.caseworker }, "removeNote", { id });
  expect(await rowsOf(world, "SELECT FROM note WHERE id = $1", [id])).toEqual([]);
});

test.each([
  ["is empty", { words: "" }],
  ["is long", { words: "a".repeat(501) }],
  ["holds a citizen number", { words: "bsn 123456782" }],
  ["is about tomorrow", { on: "2026-11-24" }],
])("a note that %s is refused at its field, and nothing is kept", async (_what, values) => {
  const before = await rowsOf(world, "SELECT count(*) FROM note");
  const refused = await refusedTo({ world, by: house.caseworker }, "noteAboutParticipant", {
    ...about(ada, "Goed"),
    ...values,
  });
  expect(refused).toMatchObject({
    code: "BAD_USER_INPUT",
    fields: { [Object.keys(values)[0] ?? ""]: expect.any(String) },
  });
  expect(await rowsOf(world, "SELECT count(*) FROM note")).toEqual(before);
});

test("out of reach is absent", async () => {
  const by = { world, by: house.caseworker };
  expect((await house.caseworker.refused(ofParticipant, { id: bea })).code).toBe("NOT_FOUND");
  expect((await house.caseworker.refused(ofSession, { id: garden })).code).toBe("NOT_FOUND");
  expect((await refusedTo(by, "noteAboutParticipant", about(bea, "x"))).code).toBe("NOT_FOUND");
  expect((await refusedTo(by, "noteAboutSession", { sessionId: garden, words: "x" })).code).toBe("NOT_FOUND");
});

test("the administrator and the municipality read no notes", async () => {
  for (const by of [house.admin, house.funder])
    expect((await by.refused(ofParticipant, { id: ada })).code).toBe("FORBIDDEN");
});
