import { randomUUID } from "node:crypto";
import request from "supertest";
import { done, planSession, record, registerParticipant, rowsOf } from "../support/given";
import { furnish, sendList, type Furniture } from "../support/furnish";
import { asked, questions, ways } from "../support/ways";
import { buildHouse, openWorld, type House, type Visitor, type World } from "../support/world";

const every = [
  ...questions,
  ...ways.filter(({ field }) => /^(participantPage|rollCall|participants|sessions|plannedDates)$/.test(field)),
];

describe("what can be read beyond one's reach", () => {
  let world: World;
  let house: House;
  let other: House;
  let own: Furniture;
  let neighbours: Furniture;
  let strangers: Furniture;
  let shared: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Huis van een ander");
    own = await furnish(world, house, house.caseworker, "Eigenhart");
    neighbours = await furnish(world, house, house.colleague, "Buurvrouw");
    strangers = await furnish(world, other, other.caseworker, "Verweggistan");
    shared = await somebodyInBoth();
  }, 60_000);
  afterAll(() => world.close());

  /** Takes part in the caseworker's track and in the neighbours', and did and said things there. */
  async function somebodyInBoth(): Promise<string> {
    const manager = { world, by: house.manager };
    const person = await registerParticipant(manager, [own.track, neighbours.track], { callingName: "Samen" });
    const session = await planSession(manager, neighbours.track, { title: "Middag Buurvrouw", on: "2026-11-22" });
    await rowsOf(world, "UPDATE enrolment SET registered_on = '2026-11-01' WHERE participant_id = $1", [person]);
    await record(manager, session, [{ participantId: person, status: "PRESENT", contributionWords: "Buurvrouw soep" }]);
    return person;
  }

  test("no answer to a caseworker holds a word of another track or another organisation", async () => {
    expect(await leaks([house.caseworker], /Buurvrouw|Verweggistan|Huis van een ander/)).toEqual([]);
    expect(await leaks([house.caseworker], /Eigenhart/)).toEqual(
      expect.arrayContaining(["participants", "myDay", "sessions", "series", "imports", "participantPage", "rollCall"]),
    );
  });

  test("no answer to a manager or an administrator holds a word of another organisation", async () => {
    expect(await leaks([house.manager, house.admin], /Verweggistan|Huis van een ander/)).toEqual([]);
  });

  test("no answer to the municipality or to an administrator holds a word of a person", async () => {
    const ofPeople = /(?<!Lijst |Onderdeel |Leeg )(Eigenhart|Samen|Buurvrouw)/;
    expect(await leaks([house.funder, house.admin], ofPeople)).toEqual([]);
  });

  test("of somebody in two tracks each caseworker sees her own track's side", async () => {
    const way = ways.find(({ field }) => field === "participantPage");
    if (!way) throw new Error("participantPage is a way");
    const send = async (who: Visitor) => JSON.stringify(await who.send(...asked(world, way, { id: shared })));
    const [mine, theirs] = [await send(house.caseworker), await send(house.colleague)];
    expect(mine).toContain("Onderdeel Eigenhart");
    expect(mine).not.toMatch(/Buurvrouw|2026-11-22/);
    expect(theirs).toContain("Buurvrouw soep");
    expect(theirs).not.toContain("Eigenhart");
  });

  test("of somebody who may be known already a form tells nothing but that", async () => {
    const document =
      'query D { possibleDuplicates(callingName: "Buurvrouw", birthYear: 1950, birthMonth: 5) { reference inReach name birthYear birthMonth tracks } }';
    const { possibleDuplicates } = await house.caseworker.ask(document);
    expect(possibleDuplicates).toEqual([
      {
        reference: neighbours.participant,
        inReach: false,
        name: null,
        birthYear: null,
        birthMonth: null,
        tracks: null,
      },
    ]);
    const theirs = await house.caseworker.ask(document.replace("Buurvrouw", "Verweggistan"));
    expect(theirs.possibleDuplicates).toEqual([]);
  });

  test("asking the manager for somebody says the same of who is in another organisation and of who is not there", async () => {
    const ask = (reference: string) =>
      house.caseworker.refused("mutation R($input: RequestReachInput!) { requestReach(input: $input) { id } }", {
        input: { operationId: "019ab3a0-0000-7000-8000-000000000001", reference, trackId: own.track },
      });
    expect(await ask(strangers.participant)).toEqual(await ask(randomUUID()));
  });

  test("a sheet brings nobody out of another track or organisation, not by a chosen id either", async () => {
    const text = "Naam;Geboortejaar\nBuurvrouw;1950\nVerweggistan;1950\nEigenhart;1950\n";
    const sent = (existingId: string) =>
      sendList(world, house.caseworker, "/imports/check", {
        trackId: own.track,
        text,
        mapping: { sameAs: [{ row: 2, existingId }] },
      });
    const [open, theirs, strange, absent] = [
      await sendList(world, house.caseworker, "/imports/check", { trackId: own.track, text }),
      await sent(neighbours.participant),
      await sent(strangers.participant),
      await sent(randomUUID()),
    ];
    expect(open.status).toBe(200);
    for (const answer of [open, theirs, strange, absent])
      expect(answer.text).not.toMatch(/0612345678|Onderdeel (Buurvrouw|Verweggistan)/);
    expect(open.text).not.toContain(neighbours.participant);
    const withoutId = (answer: { text: string }) => answer.text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
    expect(withoutId(theirs)).toBe(withoutId(absent));
    expect(withoutId(strange)).toBe(withoutId(absent));
    for (const { track } of [neighbours, strangers]) {
      expect((await sendList(world, house.caseworker, "/imports", { trackId: track, text })).status).toBe(404);
    }
    expect((await sendList(world, house.funder, "/imports", { trackId: own.track, text })).status).toBe(403);
  });

  test("a sheet full of names that are tried leaves a line for everybody whose name exists", async () => {
    for (const route of ["/imports/check", "/imports"]) {
      await rowsOf(world, "TRUNCATE audit_event");
      const answer = await sendList(world, house.caseworker, route, {
        trackId: own.track,
        text: "Naam\nBuurvrouw\nNiemand\n",
      });
      expect(answer.status).toBe(200);
      const events = await rowsOf(world, "SELECT subjects FROM audit_event");
      expect(events.flatMap(({ subjects }) => subjects)).toContain(neighbours.participant);
    }
  });

  test("a report leaves the house to who may have it, and to nobody of another organisation", async () => {
    const statuses = await Promise.all(
      ["csv", "xlsx", "ods"].flatMap((format) =>
        [house.manager, house.funder, house.caseworker, house.admin, other.funder, other.manager].map(
          async ({ cookie }) => {
            const answer = await request(world.app.server)
              .get(`/exports/year-report/${own.release}.${format}`)
              .set({ cookie });
            if (answer.status !== 200) expect(answer.text).not.toContain("Eem");
            return answer.status;
          },
        ),
      ),
    );
    expect(statuses).toEqual([1, 2, 3].flatMap(() => [200, 200, 403, 403, 404, 404]));
  });

  test("a stand-in reaches a track on her own days, by Amsterdam's clock, and not a minute longer", async () => {
    const who = house.colleague;
    const lent = { trackId: own.track, accountId: who.accountId, startsOn: "2026-11-25", endsOn: "2026-11-26" };
    await done({ world, by: house.manager }, "lendTrack", lent);
    const seen: string[] = [];
    for (const instant of [
      "2026-11-24T22:59:59Z",
      "2026-11-24T23:00:00Z",
      "2026-11-26T22:59:59Z",
      "2026-11-26T23:00:00Z",
    ]) {
      world.now = new Date(instant);
      const answer = await who.send("query P($id: ID!) { participantPage(id: $id) { name } }", { id: own.participant });
      seen.push(answer.data?.participantPage?.name ?? answer.errors?.[0]?.extensions.code ?? "");
    }
    world.now = new Date("2026-11-23T09:00:00Z");
    expect(seen).toEqual(["NOT_FOUND", "Eigenhart", "Eigenhart", "NOT_FOUND"]);
  });

  /** The questions whose answer to one of these people holds such a word, with everything asked that can be asked. */
  async function leaks(visitors: readonly Visitor[], word: RegExp): Promise<string[]> {
    const found: string[] = [];
    for (const way of every) {
      const ids = Object.fromEntries(Object.entries(way.ids).map(([path, kind]) => [path, own[kind]]));
      for (const visitor of visitors) {
        const answer = await visitor.send(...asked(world, way, ids));
        if (word.test(JSON.stringify(answer))) found.push(way.field);
      }
    }
    return found;
  }
});
