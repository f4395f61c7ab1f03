import { done, openTwoTracks, refusedTo, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const list = `query L($search: String, $trackId: ID, $first: Int, $after: String) {
  participants(search: $search, trackId: $trackId, first: $first, after: $after) {
    next total people { id name registered tracks lastPresentOn } } }`;
const page = `query P($id: ID!) { participantPage(id: $id) {
  id callingName familyName name registeredOn phone email birthYear birthMonth districtCode districtName neighbourhoodCode neighbourhoodName
  language revision strengths { id words notedOn } contributions { on trackName kind words }
  goals { id words } enrolments { trackName status registeredOn history { status on } }
  rhythm { monday present absent } attendances { on trackName title status } } }`;
const duplicates = `query D($callingName: String!, $familyName: String, $birthYear: Int, $birthMonth: Int) {
  possibleDuplicates(callingName: $callingName, familyName: $familyName, birthYear: $birthYear, birthMonth: $birthMonth) {
    reference inReach name birthYear birthMonth tracks } }`;
const notFound = { code: "NOT_FOUND" };

describe("participants", () => {
  let world: World;
  let house: House;
  let other: House;
  let sewing: string;
  let garden: string;
  /** In the caseworker's track, with everything on her page. */
  let fatma: string;
  /** In a track that the caseworker has not. */
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
  const revisionOf = async (id: string): Promise<number> =>
    (await house.manager.ask(page, { id })).participantPage.revision;
  const refused = (by: Visitor, mutation: string, input: Record<string, unknown>) =>
    refusedTo({ world, by }, mutation, input);

  describe("registering", () => {
    test("a person is registered with strengths in tracks of one's own, and the district follows from the neighbourhood", async () => {
      const { participantPage } = await house.caseworker.ask(page, { id: fatma });
      expect(participantPage).toMatchObject({
        id: fatma,
        callingName: "Fatma",
        familyName: "El Amrani",
        name: "Fatma El Amrani",
        registeredOn: "2026-11-23",
        phone: "06-12345678",
        email: "fatma@example.org",
        birthYear: 1971,
        birthMonth: 3,
        districtCode: "WK030709",
        districtName: "Schothorst-Noord",
        neighbourhoodCode: "BU03070900",
        neighbourhoodName: "Elly Takmastraat e.o.",
        language: "Tarifit",
        revision: 1,
        enrolments: [
          {
            trackName: "Naaiatelier",
            status: "REGISTERED",
            registeredOn: "2026-11-23",
            history: [{ status: "REGISTERED", on: "2026-11-23" }],
          },
        ],
      });
      expect(participantPage.strengths.map(({ words }: { words: string }) => words).sort()).toEqual([
        "Kan heel goed luisteren",
        "Naait sneller dan wie ook",
      ]);
    });

    test("a caseworker names at least one track of her own; a manager need not", async () => {
      const input = { callingName: "Los", strengths: [], trackIds: [] as string[] };
      expect(await refused(house.caseworker, "registerParticipant", input)).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { trackIds: "Kies ten minste één van je onderdelen." },
      });
      expect(await refused(house.caseworker, "registerParticipant", { ...input, trackIds: [garden] })).toMatchObject(
        notFound,
      );
      expect(
        await refused(house.caseworker, "registerParticipant", { ...input, trackIds: [sewing, garden] }),
      ).toMatchObject(notFound);
      expect(await refused(other.manager, "registerParticipant", { ...input, trackIds: [sewing] })).toMatchObject(
        notFound,
      );
      const loose = await registerParticipant(manager(), [], { callingName: "Zonder Onderdeel" });
      expect(await house.caseworker.refused(page, { id: loose })).toMatchObject(notFound);
      expect((await house.manager.ask(page, { id: loose })).participantPage.enrolments).toEqual([]);
    });

    test("fields that cannot be so are refused, each in words", async () => {
      const input = { callingName: "Anna", strengths: [], trackIds: [sewing] };
      const sentenceFor = async (field: string, fields: Record<string, unknown>) => {
        const refusal = await refused(house.caseworker, "registerParticipant", { ...input, ...fields });
        expect(refusal.code).toBe("BAD_USER_INPUT");
        return refusal.fields?.[field];
      };
      expect(await sentenceFor("birthYear", { birthYear: 2027 })).toBe("Dit geboortejaar is nog niet geweest.");
      expect(await sentenceFor("birthYear", { birthMonth: 4 })).toBe("Geef bij de maand ook het jaar.");
      expect(await sentenceFor("birthMonth", { birthYear: 1980, birthMonth: 13 })).toBe("Geef een maand van 1 tot 12.");
      expect(
        await sentenceFor("neighbourhoodCode", { districtCode: "WK030701", neighbourhoodCode: "BU03070900" }),
      ).toBe("Deze buurt ligt niet in deze wijk.");
      expect(await sentenceFor("email", { email: "geen adres" })).toBe("Dit is geen e-mailadres.");
      expect(await sentenceFor("callingName", { callingName: "" })).toBe("Geef een naam van 1 tot 120 tekens.");
      expect(await refused(house.caseworker, "registerParticipant", { ...input, callingName: "   " })).toMatchObject({
        code: "BAD_USER_INPUT",
      });
    });
  });

  describe("amending", () => {
    test("a change states what it saw; the later of two is told that somebody was first", async () => {
      const id = await registerParticipant(caseworker(), [sewing], { callingName: "Ria", phone: "033-1234567" });
      const amend = "mutation A($input: AmendParticipantInput!) { amendParticipant(input: $input) { id revision } }";
      const { amendParticipant } = await house.caseworker.ask(amend, {
        input: { operationId: operationId(world), id, seenRevision: 1, callingName: "Ria", familyName: "Bos" },
      });
      expect(amendParticipant).toEqual({ id, revision: 2 });
      expect(
        await refused(house.manager, "amendParticipant", {
          id,
          seenRevision: 1,
          callingName: "Ria",
          familyName: "Vos",
        }),
      ).toMatchObject({
        code: "CONFLICT",
        message: "Iemand anders heeft deze gegevens intussen aangepast. Kijk ze na en probeer het weer.",
      });
      expect((await house.manager.ask(page, { id })).participantPage).toMatchObject({
        name: "Ria Bos",
        phone: null,
        revision: 2,
      });
    });

    test("the audit line names the columns that changed, and no value", async () => {
      const id = await registerParticipant(caseworker(), [sewing], { callingName: "Kees" });
      await done(caseworker(), "amendParticipant", {
        id,
        seenRevision: 1,
        callingName: "Kees",
        phone: "06-87654321",
        districtCode: "WK030707",
      });
      const lines = await rowsOf(
        world,
        "SELECT changed FROM audit_event WHERE action = 'CHANGE' AND $1 = ANY (subjects) ORDER BY id",
        [id],
      );
      expect(lines.map(({ changed }) => changed)).toEqual([
        ["participant", "enrolment"],
        ["phone", "district_code"],
      ]);
    });

    test("a newcomer who is completed is registered from that day on", async () => {
      const id = await newcomer("Abdi");
      expect((await house.caseworker.ask(list, { search: "abdi" })).participants.people).toMatchObject([
        { id, registered: false },
      ]);
      await done(caseworker(), "amendParticipant", {
        id,
        seenRevision: 1,
        callingName: "Abdi",
        familyName: "Yusuf",
        birthYear: 1990,
      });
      expect((await house.caseworker.ask(page, { id })).participantPage).toMatchObject({
        name: "Abdi Yusuf",
        registeredOn: "2026-11-23",
        revision: 2,
      });
    });

    test("strengths come and go", async () => {
      const id = await registerParticipant(caseworker(), [sewing], { callingName: "Sem" });
      const strength = await done(caseworker(), "addStrength", { participantId: id, words: "  Repareert fietsen " });
      const strengths = async () => (await house.caseworker.ask(page, { id })).participantPage.strengths;
      expect(await strengths()).toEqual([{ id: strength, words: "Repareert fietsen", notedOn: "2026-11-23" }]);
      await done(caseworker(), "removeStrength", { id: strength });
      expect(await strengths()).toEqual([]);
      expect(await refused(house.caseworker, "removeStrength", { id: strength })).toMatchObject(notFound);
    });
  });

  describe("the walls", () => {
    test("a caseworker reaches nobody of another track: by id, by track, by search, by change", async () => {
      expect(await house.caseworker.refused(page, { id: gerrit })).toMatchObject(notFound);
      expect(await house.caseworker.refused(list, { trackId: garden })).toMatchObject(notFound);
      expect(await names(house.caseworker, { search: "gerrit" })).toEqual([]);
      expect(await names(house.caseworker)).not.toContain("Gerrit van Dijk");
      await unchanged(house.caseworker, gerrit);
    });

    test("nobody reaches another organisation's people", async () => {
      for (const visitor of [other.caseworker, other.manager]) {
        expect(await visitor.refused(page, { id: fatma })).toMatchObject(notFound);
        expect(await visitor.refused(list, { trackId: sewing })).toMatchObject(notFound);
        expect((await visitor.ask(list)).participants).toMatchObject({ people: [], next: null, total: 0 });
        await unchanged(visitor, fatma);
      }
    });

    test("an administrator and a funder see no persons at all", async () => {
      const input = { callingName: "Wie", strengths: [], trackIds: [sewing] };
      for (const visitor of [house.admin, house.funder]) {
        for (const [document, variables] of [
          [list, {}],
          [page, { id: fatma }],
          [duplicates, { callingName: "Fatma" }],
        ] as const) {
          expect(await visitor.refused(document, variables)).toMatchObject({ code: "FORBIDDEN" });
        }
        expect(await refused(visitor, "registerParticipant", input)).toMatchObject({ code: "FORBIDDEN" });
        expect(
          await refused(visitor, "amendParticipant", { id: fatma, seenRevision: 1, callingName: "Wie" }),
        ).toMatchObject({
          code: "FORBIDDEN",
        });
        expect(await refused(visitor, "addStrength", { participantId: fatma, words: "Kan veel" })).toMatchObject({
          code: "FORBIDDEN",
        });
        expect(await refused(visitor, "removeStrength", { id: fatma })).toMatchObject({ code: "FORBIDDEN" });
      }
    });

    async function unchanged(visitor: Visitor, id: string): Promise<void> {
      const before = (await house.manager.ask(page, { id })).participantPage;
      expect(
        await refused(visitor, "amendParticipant", { id, seenRevision: await revisionOf(id), callingName: "Iemand" }),
      ).toMatchObject(notFound);
      expect(await refused(visitor, "addStrength", { participantId: id, words: "Kan veel" })).toMatchObject(notFound);
      for (const strength of before.strengths)
        expect(await refused(visitor, "removeStrength", { id: strength.id })).toMatchObject(notFound);
      expect((await house.manager.ask(page, { id })).participantPage).toEqual(before);
    }
  });

  async function newcomer(callingName: string): Promise<string> {
    const sessionId = await done(caseworker(), "planSession", {
      trackId: sewing,
      title: "Samen",
      on: "2026-11-23",
      startTime: "09:00",
      endTime: "11:00",
    });
    return done(caseworker(), "welcomeNewcomer", { sessionId, callingName });
  }
});
