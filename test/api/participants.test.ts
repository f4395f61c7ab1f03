import { Client } from "pg";
import { assign, done, enrol, openTrack, openWorkshop, registerParticipant } from "../support/given";
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
const register = "mutation R($input: RegisterParticipantInput!) { registerParticipant(input: $input) { id revision } }";
const amend = "mutation A($input: AmendParticipantInput!) { amendParticipant(input: $input) { id revision } }";
const addStrength = "mutation S($input: AddStrengthInput!) { addStrength(input: $input) { id } }";
const removeStrength = "mutation S($input: RemoveStrengthInput!) { removeStrength(input: $input) { id } }";

const bsnSentence = "Hier staat iets dat op een burgerservicenummer (BSN) lijkt. Dat mogen we niet bewaren.";
const notFound = { code: "NOT_FOUND" };

describe("participants", () => {
  let world: World;
  let house: House;
  let other: House;
  let sewing: string;
  let garden: string;
  /** In the caseworker's track, with everything on her page. */
  let fatma: string;
  /** In another track. */
  let gerrit: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    const admin = { world, by: house.admin };
    const workshop = await openWorkshop(admin);
    sewing = await openTrack(admin, workshop, { name: "Naaiatelier" });
    garden = await openTrack(admin, workshop, { name: "Buurttuin" });
    await assign(admin, sewing, house.caseworker.accountId);
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
      expect(await refused(house.caseworker, register, input)).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { trackIds: "Kies ten minste één van je onderdelen." },
      });
      expect(await refused(house.caseworker, register, { ...input, trackIds: [garden] })).toMatchObject(notFound);
      expect(await refused(house.caseworker, register, { ...input, trackIds: [sewing, garden] })).toMatchObject(
        notFound,
      );
      expect(await refused(other.manager, register, { ...input, trackIds: [sewing] })).toMatchObject(notFound);
      const loose = await registerParticipant(manager(), [], { callingName: "Zonder Onderdeel" });
      expect(await house.caseworker.refused(page, { id: loose })).toMatchObject(notFound);
      expect((await house.manager.ask(page, { id: loose })).participantPage.enrolments).toEqual([]);
    });

    test("fields that cannot be so are refused, each in words", async () => {
      const input = { callingName: "Anna", strengths: [], trackIds: [sewing] };
      const sentenceFor = async (field: string, fields: Record<string, unknown>) => {
        const refusal = await refused(house.caseworker, register, { ...input, ...fields });
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
      expect(await refused(house.caseworker, register, { ...input, callingName: "   " })).toMatchObject({
        code: "BAD_USER_INPUT",
      });
    });
  });

  describe("no citizen service number", () => {
    // 111222333 passes the eleven-test; 123456789 does not.
    test("one in a name or a text is refused with a sentence that says why", async () => {
      const input = { callingName: "Bea", strengths: [] as string[], trackIds: [sewing] };
      for (const [field, value] of [
        ["callingName", "Bea 111222333"],
        ["familyName", "bsn 111222333"],
        ["language", "111222333"],
        ["strengths", ["Bakt taart", "111222333."]],
      ] as const) {
        expect(await refused(house.caseworker, register, { ...input, [field]: value })).toMatchObject({
          code: "BAD_USER_INPUT",
          fields: { [field]: bsnSentence },
        });
      }
      expect(
        await refused(house.caseworker, addStrength, { participantId: fatma, words: "Haar nummer is 111222333" }),
      ).toMatchObject({ fields: { words: bsnSentence } });
    });

    test("phone numbers and case numbers are left alone", async () => {
      const id = await registerParticipant(caseworker(), [sewing], {
        callingName: "Bea",
        phone: "111222333",
        strengths: [
          "Belt graag: +31111222333",
          "Zaak 2026-111222333",
          "Nummer 123456789",
          "Code A111222333",
          "Rekening 1112223334",
        ],
      });
      expect((await house.caseworker.ask(page, { id })).participantPage).toMatchObject({ phone: "111222333" });
    });

    test("the database refuses it too, whoever writes", async () => {
      const client = new Client({ connectionString: world.urls.adminUrl });
      await client.connect();
      const attempt = (domain: string, text: string) =>
        client.query(`SELECT CAST($1 AS ${domain})`, [text]).then(
          () => "taken",
          (thrown: Error & { constraint?: string }) => thrown.constraint,
        );
      for (const text of ["111222333", "Bea 111222333", "(111222333)", "bsn:111222333,", "111222333."]) {
        expect([text, await attempt("name_text", text), await attempt("own_words", text)]).toEqual([
          text,
          "name_holds_no_bsn",
          "words_hold_no_bsn",
        ]);
      }
      for (const text of [
        "123456789",
        "+31111222333",
        "2026-111222333",
        "A111222333",
        "1112223334",
        "000000000",
        "111222333.5",
      ]) {
        expect([text, await attempt("name_text", text), await attempt("own_words", text)]).toEqual([
          text,
          "taken",
          "taken",
        ]);
      }
      await client.end();
    });
  });

  describe("amending", () => {
    test("a change states what it saw; the later of two is told that somebody was first", async () => {
      const id = await registerParticipant(caseworker(), [sewing], { callingName: "Ria", phone: "033-1234567" });
      const { amendParticipant } = await house.caseworker.ask(amend, {
        input: { operationId: operationId(world), id, seenRevision: 1, callingName: "Ria", familyName: "Bos" },
      });
      expect(amendParticipant).toEqual({ id, revision: 2 });
      expect(
        await refused(house.manager, amend, { id, seenRevision: 1, callingName: "Ria", familyName: "Vos" }),
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
      const lines = await asAdmin(
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
      expect(await refused(house.caseworker, removeStrength, { id: strength })).toMatchObject(notFound);
    });
  });

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
      const [line] = await asAdmin(
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

  describe("her page", () => {
    test("shows rhythm, attendances and contributions of the tracks within reach, and of no other", async () => {
      const id = await registerParticipant(manager(), [], { callingName: "Lotte" });
      for (const track of [sewing, garden]) await enrol(manager(), id, track, { on: "2026-11-02" });
      await mark(sewing, "2026-11-16", id, {
        status: "PRESENT",
        contribution: "TEACHING",
        contributionWords: "Leerde ons een nieuwe steek",
      });
      await mark(garden, "2026-11-17", id, { status: "PRESENT", contribution: "HOSTING" });
      await mark(sewing, "2026-11-23", id, { status: "ABSENT_NOTIFIED" });
      const { participantPage: own } = await house.caseworker.ask(page, { id });
      expect(own.attendances).toEqual([
        { on: "2026-11-23", trackName: "Naaiatelier", title: "Samen", status: "ABSENT_NOTIFIED" },
        { on: "2026-11-16", trackName: "Naaiatelier", title: "Samen", status: "PRESENT" },
      ]);
      expect(own.contributions).toEqual([
        { on: "2026-11-16", trackName: "Naaiatelier", kind: "TEACHING", words: "Leerde ons een nieuwe steek" },
      ]);
      expect(own.rhythm).toHaveLength(53);
      expect([own.rhythm[0], ...own.rhythm.slice(-3)]).toEqual([
        { monday: "2025-11-24", present: 0, absent: 0 },
        { monday: "2026-11-09", present: 0, absent: 0 },
        { monday: "2026-11-16", present: 1, absent: 0 },
        { monday: "2026-11-23", present: 0, absent: 1 },
      ]);
      expect(own.enrolments.map(({ trackName }: { trackName: string }) => trackName)).toEqual(["Naaiatelier"]);
      expect((await house.caseworker.ask(list, { search: "lotte" })).participants.people).toMatchObject([
        { tracks: ["Naaiatelier"], lastPresentOn: "2026-11-16" },
      ]);

      const { participantPage: whole } = await house.manager.ask(page, { id });
      expect(whole.attendances).toHaveLength(3);
      expect(whole.contributions).toHaveLength(2);
      expect(whole.rhythm.at(-2)).toEqual({ monday: "2026-11-16", present: 2, absent: 0 });
      expect((await house.manager.ask(list, { search: "lotte" })).participants.people).toMatchObject([
        { tracks: ["Buurttuin", "Naaiatelier"], lastPresentOn: "2026-11-17" },
      ]);
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
        expect(await refused(visitor, register, input)).toMatchObject({ code: "FORBIDDEN" });
        expect(await refused(visitor, amend, { id: fatma, seenRevision: 1, callingName: "Wie" })).toMatchObject({
          code: "FORBIDDEN",
        });
        expect(await refused(visitor, addStrength, { participantId: fatma, words: "Kan veel" })).toMatchObject({
          code: "FORBIDDEN",
        });
        expect(await refused(visitor, removeStrength, { id: fatma })).toMatchObject({ code: "FORBIDDEN" });
      }
    });

    async function unchanged(visitor: Visitor, id: string): Promise<void> {
      const before = (await house.manager.ask(page, { id })).participantPage;
      expect(
        await refused(visitor, amend, { id, seenRevision: await revisionOf(id), callingName: "Iemand" }),
      ).toMatchObject(notFound);
      expect(await refused(visitor, addStrength, { participantId: id, words: "Kan veel" })).toMatchObject(notFound);
      for (const strength of before.strengths)
        expect(await refused(visitor, removeStrength, { id: strength.id })).toMatchObject(notFound);
      expect((await house.manager.ask(page, { id })).participantPage).toEqual(before);
    }
  });

  function refused(visitor: Visitor, document: string, input: Record<string, unknown>) {
    return visitor.refused(document, { input: { operationId: operationId(world), ...input } });
  }

  async function enrolmentOf(participantId: string, trackId = sewing): Promise<string> {
    const [row] = await asAdmin("SELECT id FROM enrolment WHERE participant_id = $1 AND track_id = $2", [
      participantId,
      trackId,
    ]);
    return row?.["id"];
  }

  /** A session in a track with one mark on it. */
  async function mark(
    trackId: string,
    on: string,
    participantId: string,
    given: Record<string, unknown>,
  ): Promise<void> {
    const sessionId = await done(manager(), "planSession", {
      trackId,
      title: "Samen",
      on,
      startTime: "09:00",
      endTime: "11:00",
    });
    await house.manager.ask(
      "mutation M($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }",
      {
        input: { operationId: operationId(world), sessionId, marks: [{ participantId, seenRevision: 0, ...given }] },
      },
    );
  }

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

  async function asAdmin(sql: string, values: unknown[]): Promise<Record<string, any>[]> {
    const client = new Client({ connectionString: world.urls.adminUrl });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }
});
