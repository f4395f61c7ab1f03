import { done, openTwoTracks, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, type House, type Visitor, type World } from "../support/world";

const list = `query L($search: String, $trackId: ID, $first: Int, $after: String) {
  participants(search: $search, trackId: $trackId, first: $first, after: $after) {
    next total people { id name registered tracks lastPresentOn } } }`;
const duplicates = `query D($callingName: String!, $familyName: String, $birthYear: Int, $birthMonth: Int) {
  possibleDuplicates(callingName: $callingName, familyName: $familyName, birthYear: $birthYear, birthMonth: $birthMonth) {
    reference inReach name birthYear birthMonth tracks } }`;

describe("finding people", () => {
  let world: World;
  let house: House;
  let other: House;
  let sewing: string;
  let garden: string;
  let fatma: string;
  let gerrit: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    ({ sewing, garden } = await openTwoTracks(world, house));
    fatma = await registerParticipant(caseworker(), [sewing], {
      callingName: "Fatma",
      familyName: "El Amrani",
      phone: "06-12345678",
      email: "fatma@example.org",
      birthYear: 1971,
      birthMonth: 3,
      neighbourhoodCode: "BU03070900",
      language: "Tarifit",
      strengths: ["Kan heel goed luisteren", "Naait sneller dan wie ook"],
    });
    gerrit = await registerParticipant(manager(), [garden], {
      callingName: "Gerrit",
      familyName: "van Dijk",
      birthYear: 1950,
      birthMonth: 6,
    });
  });
  afterAll(() => world.close());

  const caseworker = () => ({ world, by: house.caseworker });
  const manager = () => ({ world, by: house.manager });
  const names = async (visitor: Visitor, variables: Record<string, unknown> = {}): Promise<string[]> => {
    const { participants } = await visitor.ask(list, variables);
    return participants.people.map(({ name }: { name: string }) => name);
  };

  describe("looking for people", () => {
    test("any part of a name finds, without accents, in any order, and nothing in the middle of a word", async () => {
      const id = await registerParticipant(caseworker(), [sewing], {
        callingName: "Anne-Zoë",
        familyName: "d'Ölivéira 100%",
      });
      for (const search of ["anne", "zoe", "ZOË", "oliv", "oliv anne", " anne  zoe ", "100%"]) {
        expect([search, await names(house.caseworker, { search })]).toEqual([search, ["Anne-Zoë d'Ölivéira 100%"]]);
      }
      for (const search of ["nne", "veira", "anne%oliv", "oliv_", "\\"])
        expect([search, await names(house.caseworker, { search })]).toEqual([search, []]);
      await done(manager(), "endEnrolment", { enrolmentId: await enrolmentOf(id), reason: "OTHER", on: "2026-11-23" });
      expect((await house.caseworker.ask(list, { search: "anne" })).participants.people).toMatchObject([
        { id, tracks: [] },
      ]);
    });

    test("pages follow each other in the order of names, without gaps or doubles", async () => {
      const everybody = await names(house.manager);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const {
          participants,
        }: { participants: { people: { name: string }[]; next: string | null; total: number | null } } =
          await house.manager.ask(list, { first: 2, after });
        expect(participants.total).toBe(after === null ? everybody.length : null);
        seen.push(...participants.people.map(({ name }) => name));
        after = participants.next;
      } while (after);
      expect(seen).toEqual(everybody);
      expect(await house.manager.refused(list, { after: "zomaar iets" })).toMatchObject({ code: "BAD_USER_INPUT" });
      expect(await house.manager.refused(list, { first: 0 })).toMatchObject({ code: "BAD_USER_INPUT" });
    });

    test("a track's people are those who take part now", async () => {
      const both = await registerParticipant(manager(), [sewing, garden], { callingName: "Bram" });
      expect(await names(house.manager, { trackId: garden })).toEqual(["Bram", "Gerrit van Dijk"]);
      await done(manager(), "endEnrolment", {
        enrolmentId: await enrolmentOf(both, garden),
        reason: "MOVED",
        on: "2026-11-23",
      });
      expect(await names(house.manager, { trackId: garden })).toEqual(["Gerrit van Dijk"]);
    });

    test("whom a list shows goes into the read log, and no one else", async () => {
      const { participants } = await house.caseworker.ask(list.replace("query L", "query WhoLooked"), { first: 2 });
      const [line] = await rowsOf(
        world,
        "SELECT subjects, account_id FROM audit_event WHERE action = 'READ' AND operation = 'WhoLooked'",
        [],
      );
      expect(line).toEqual({
        subjects: participants.people.map(({ id }: { id: string }) => id),
        account_id: house.caseworker.accountId,
      });
    });
  });

  describe("who may be known already", () => {
    test("the same name, or the same month of birth with a name that begins the same", async () => {
      const shown = {
        reference: fatma,
        inReach: true,
        name: "Fatma El Amrani",
        birthYear: 1971,
        birthMonth: 3,
        tracks: ["Naaiatelier"],
      };
      const ask = async (person: Record<string, unknown>) =>
        (await house.caseworker.ask(duplicates, person)).possibleDuplicates;
      expect(await ask({ callingName: " fátma ", familyName: "el amrani" })).toEqual([shown]);
      expect(await ask({ callingName: "Fatima", birthYear: 1971, birthMonth: 3 })).toEqual([shown]);
      expect(await ask({ callingName: "Fatima", birthYear: 1971, birthMonth: 4 })).toEqual([]);
      expect(await ask({ callingName: "Mina", birthYear: 1971, birthMonth: 3 })).toEqual([]);
    });

    test("a letter or two with a month of birth find nobody, or the alphabet could be tried out", async () => {
      await registerParticipant({ world, by: house.manager }, [], {
        callingName: "Quirine",
        birthYear: 1951,
        birthMonth: 7,
      });
      const found = async (callingName: string) =>
        (await house.caseworker.ask(duplicates, { callingName, birthYear: 1951, birthMonth: 7 })).possibleDuplicates
          .length;
      expect([await found("Q"), await found("Qu"), await found("Qui")]).toEqual([0, 0, 1]);
    });

    test("of someone out of reach neither name, birth nor track is told", async () => {
      const { possibleDuplicates } = await house.caseworker.ask(duplicates, {
        callingName: "Gerrit",
        familyName: "van Dijk",
      });
      expect(possibleDuplicates).toEqual([
        { reference: gerrit, inReach: false, name: null, birthYear: null, birthMonth: null, tracks: null },
      ]);
    });

    test("another organisation's people are not known", async () => {
      expect(
        (await other.manager.ask(duplicates, { callingName: "Gerrit", familyName: "van Dijk" })).possibleDuplicates,
      ).toEqual([]);
    });
  });

  async function enrolmentOf(participantId: string, trackId = sewing): Promise<string> {
    const [row] = await rowsOf(world, "SELECT id FROM enrolment WHERE participant_id = $1 AND track_id = $2", [
      participantId,
      trackId,
    ]);
    return row?.["id"];
  }
});
