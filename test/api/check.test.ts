import { checkRegister } from "../../src/commands/check-register";
import { openTwoTracks, planSession, record, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const [house] = [await buildHouse(world), await buildHouse(world, "Samen Verder")];
  const { sewing } = await openTwoTracks(world, house);
  const by = { world, by: house.caseworker };
  const ada = await registerParticipant(by, [sewing], { callingName: "Ada" });
  await record(by, await planSession(by, sewing), [{ participantId: ada, status: "PRESENT" }]);
});
afterAll(() => world.close());

async function check(mend = false): Promise<{ wrong: number; said: string[] }> {
  const said: string[] = [];
  const desk = { adminUrl: world.urls.adminUrl, now: world.now };
  const wrong = await checkRegister(desk, { mend }, (line) => said.push(line.replace(/[0-9a-f-]{36}/g, "…")));
  return { wrong, said };
}

test("the check counts every organisation again, says what differs, and mends it when asked", async () => {
  const right = [
    "Samen Verder: what is kept equals a fresh count.",
    "Welzijn aan de Eem: what is kept equals a fresh count.",
  ];
  expect(await check()).toEqual({ wrong: 0, said: right });
  // Counting anew also posts the notes that may lie there.
  expect(await check(true)).toMatchObject({ wrong: 0 });
  await rowsOf(world, "UPDATE track_quarter SET present = 7");
  const wrong = [
    right[0],
    "Welzijn aan de Eem: 1 row differs from a fresh count.",
    "  track_quarter 2026-10-01 …: 1 0 1 7, counted 1 0 1 1",
  ];
  expect(await check()).toEqual({ wrong: 1, said: wrong });
  const again = "  Counted again: what is kept equals a fresh count.";
  expect(await check(true)).toEqual({ wrong: 0, said: [right[0], again, ...wrong.slice(1), again] });
  expect(await check()).toEqual({ wrong: 0, said: right });
});
