import { amersfoort } from "../../src/places/divisions";
import { done } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

const meetingPlaces = "query P { meetingPlaces { id name address districtCode districtName closedOn } }";
const open = "mutation O($input: OpenMeetingPlaceInput!) { openMeetingPlace(input: $input) { id } }";
const amend = "mutation A($input: AmendMeetingPlaceInput!) { amendMeetingPlace(input: $input) { id } }";
const close = "mutation C($input: CloseMeetingPlaceInput!) { closeMeetingPlace(input: $input) { id } }";
const addDay = "mutation D($input: AddClosedDayInput!) { addClosedDay(input: $input) { id } }";
const removeDay = "mutation R($input: RemoveClosedDayInput!) { removeClosedDay(input: $input) { id } }";
const closedDays = "query Days($from: Date!, $until: Date!) { closedDays(from: $from, until: $until) { on name } }";

describe("places", () => {
  let world: World;
  let house: House;
  let other: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
  });
  afterAll(() => world.close());

  const by = () => ({ world, by: house.admin });

  test("the districts of Amersfoort are there with their neighbourhoods and the year of their codes", async () => {
    const { districts } = await house.caseworker.ask(
      "query D { districts { code name validFrom validUntil neighbourhoods { code name } } }",
    );
    expect(districts).toHaveLength(Object.keys(amersfoort.districts).length);
    expect(districts).toContainEqual({
      code: "WK030707",
      name: "Kruiskamp",
      validFrom: 2022,
      validUntil: null,
      neighbourhoods: [],
    });
    const buiten = districts.find(({ code }: { code: string }) => code === "WK030712");
    expect(buiten).toMatchObject({
      name: "Buitengebied-Oost",
      neighbourhoods: [{ code: "BU03071205", name: "Nijkerkerstraat e.o." }],
    });
  });

  test("a meeting place is opened, amended and closed", async () => {
    const id = await done(by(), "openMeetingPlace", {
      name: " Het Klokhuis ",
      address: "Plein 4",
      districtCode: "WK030707",
    });
    expect((await house.caseworker.ask(meetingPlaces)).meetingPlaces).toContainEqual({
      id,
      name: "Het Klokhuis",
      address: "Plein 4",
      districtCode: "WK030707",
      districtName: "Kruiskamp",
      closedOn: null,
    });
    await done(by(), "amendMeetingPlace", { id, name: "De Huiskamer" });
    await done(by(), "closeMeetingPlace", { id, closedOn: "2027-01-01" });
    expect((await house.caseworker.ask(meetingPlaces)).meetingPlaces).toContainEqual({
      id,
      name: "De Huiskamer",
      address: null,
      districtCode: null,
      districtName: null,
      closedOn: "2027-01-01",
    });
  });

  test("a district that does not exist is not found, and one that looks like none is refused in words", async () => {
    const input = { operationId: operationId(world), name: "Nergens", districtCode: "WK030799" };
    expect(await house.admin.refused(open, { input })).toMatchObject({ code: "NOT_FOUND" });
    const strange = { ...input, operationId: operationId(world), districtCode: "Kruiskamp" };
    expect(await house.admin.refused(open, { input: strange })).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { districtCode: "Kies een wijk uit de lijst." },
    });
  });

  test("only an administrator changes places, and a funder sees none", async () => {
    const id = await done(by(), "openMeetingPlace", { name: "De Werf" });
    const base = { operationId: operationId(world), id, name: "De Werf", closedOn: "2027-01-01" };
    for (const visitor of [house.caseworker, house.manager, house.funder]) {
      expect(await visitor.refused(open, { input: pick(base, "operationId", "name") })).toMatchObject({
        code: "FORBIDDEN",
      });
      expect(await visitor.refused(amend, { input: pick(base, "operationId", "id", "name") })).toMatchObject({
        code: "FORBIDDEN",
      });
      expect(await visitor.refused(close, { input: pick(base, "operationId", "id", "closedOn") })).toMatchObject({
        code: "FORBIDDEN",
      });
      expect(
        await visitor.refused(addDay, { input: { operationId: base.operationId, on: "2026-12-25", name: "Kerst" } }),
      ).toMatchObject({ code: "FORBIDDEN" });
      expect(
        await visitor.refused(removeDay, { input: { operationId: base.operationId, on: "2026-12-25" } }),
      ).toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await house.funder.refused(meetingPlaces)).toMatchObject({ code: "FORBIDDEN" });
    expect(await house.funder.refused("query D { districts { code } }")).toMatchObject({ code: "FORBIDDEN" });
    expect(await house.funder.refused(closedDays, { from: "2026-01-01", until: "2027-01-01" })).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("another organisation's meeting place is not seen and not found", async () => {
    const id = await done(by(), "openMeetingPlace", { name: "Alleen van ons" });
    const { meetingPlaces: seen } = await other.admin.ask(meetingPlaces);
    expect(seen).toEqual([]);
    const input = { operationId: operationId(world), id, name: "Van hen" };
    expect(await other.admin.refused(amend, { input })).toMatchObject({ code: "NOT_FOUND" });
    expect(
      await other.admin.refused(close, { input: { operationId: operationId(world), id, closedOn: "2027-01-01" } }),
    ).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a closed day is added once, seen in its half-open period, and given back", async () => {
    const period = { from: "2026-12-25", until: "2026-12-26" };
    expect(await done(by(), "addClosedDay", { on: "2026-12-25", name: "Eerste kerstdag" })).toBe("2026-12-25");
    await done(by(), "addClosedDay", { on: "2026-12-26", name: "Tweede kerstdag" });
    expect((await house.caseworker.ask(closedDays, period)).closedDays).toEqual([
      { on: "2026-12-25", name: "Eerste kerstdag" },
    ]);
    const twice = { operationId: operationId(world), on: "2026-12-25", name: "Kerst" };
    expect(await house.admin.refused(addDay, { input: twice })).toMatchObject({
      code: "CONFLICT",
      message: "Deze dag staat er al als vrije dag.",
    });
    expect((await other.admin.ask(closedDays, period)).closedDays).toEqual([]);

    await done(by(), "removeClosedDay", { on: "2026-12-25" });
    expect((await house.caseworker.ask(closedDays, period)).closedDays).toEqual([]);
    const again = { operationId: operationId(world), on: "2026-12-25" };
    expect(await house.admin.refused(removeDay, { input: again })).toMatchObject({ code: "NOT_FOUND" });
  });
});

function pick<Key extends string>(from: Record<Key, unknown>, ...keys: Key[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}
