import {
  decline,
  done,
  enrol,
  giveConsent,
  measure,
  measurementInput,
  openTwoTracks,
  refusedTo,
  registerParticipant,
  regular,
  rowsOf,
} from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const page = `query Page($id: ID!) { measurements(participantId: $id) {
  callingName consent moment isNew waitUntil
  instruments { instrument version wordingVersion isDue isForPersons items { id words options { value words } } }
  earlier { id instrument moment on state recordedByName mayRemove rung targetRung targetOn answers { words answer } } } }`;
const due = "query Due { measurementsDue { participantId name moment lastDay consent names } }";
const proposing = `query Propose($id: ID!, $answers: [AnswerInput!]!) {
  ladderProposal(participantId: $id, answers: $answers) { rung decidedBy weeksPresent contributions } }`;

const djg6 = { 3: 2, 4: 0, 7: 1, 9: 1, 8: 2, 10: 0 };
const ladder = { paid: 0, unpaid: 1, organised: 2, contact: 2 };

jest.setTimeout(30_000);

describe("measurements", () => {
  let world: World;
  let house: House;
  let other: House;
  let sewing: string;
  let garden: string;

  const by = () => ({ world, by: house.caseworker });
  const manager = () => ({ world, by: house.manager });
  const admin = () => ({ world, by: house.admin });

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    ({ sewing, garden } = await openTwoTracks(world, house));
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.now = new Date("2026-11-23T09:00:00Z");
  });

  const pageOf = async (id: string, who: Visitor = house.caseworker): Promise<Record<string, any>> =>
    (await who.ask(page, { id })).measurements;
  const dueOf = async (id: string): Promise<string[]> =>
    (await pageOf(id))["instruments"].filter((each: any) => each.isDue).map((each: any) => each.instrument);
  const dueFor = async (id: string, who: Visitor = house.caseworker): Promise<Record<string, any>[]> =>
    (await who.ask(due)).measurementsDue.filter((each: any) => each.participantId === id);

  /** Somebody who said yes, and was there three times. */
  async function somebody(since = "2026-11-02"): Promise<string> {
    const id = await regular(manager(), sewing, { since });
    await giveConsent(by(), id, "MEASUREMENTS");
    return id;
  }

  describe("what is due", () => {
    test("nothing is proposed before somebody was there three times", async () => {
      const id = await regular(manager(), sewing, { visits: 2 });
      await giveConsent(by(), id, "MEASUREMENTS");
      expect(await pageOf(id)).toMatchObject({ isNew: true, moment: "START", consent: "STANDS" });
      expect(await dueOf(id)).toEqual([]);
      expect(await dueFor(id)).toEqual([]);
    });

    test("after three times the few that burden least are, for her own caseworker and the manager", async () => {
      const id = await somebody();
      expect(await dueOf(id)).toEqual(["PARTICIPATION_LADDER", "SATISFACTION", "DJG6"]);
      const expected = {
        participantId: id,
        name: "Amina",
        moment: "START",
        lastDay: "2027-02-01",
        consent: "STANDS",
        names: ["Participatieladder", "Cijfer voor het leven nu", "Contact met anderen (6 uitspraken)"],
      };
      expect(await dueFor(id)).toEqual([expected]);
      expect(await dueFor(id, house.manager)).toEqual([expected]);
      expect(await dueFor(id, house.colleague)).toEqual([]);
    });

    test("each moment is open for three months, and what was missed is not asked afterwards", async () => {
      const id = await somebody("2026-05-18");
      world.now = new Date("2026-08-17T09:00:00Z");
      expect(await dueOf(id)).toContain("DJG6");
      world.now = new Date("2026-08-18T09:00:00Z");
      expect(await dueOf(id)).toEqual(["SATISFACTION"]);
      world.now = new Date("2026-11-18T09:00:00Z");
      expect(await pageOf(id)).toMatchObject({ moment: "MONTH_6" });
      expect(await dueOf(id)).toEqual(["PARTICIPATION_LADDER", "SATISFACTION", "DJG6"]);
      world.now = new Date("2027-02-18T09:00:00Z");
      expect(await dueOf(id)).toEqual([]);
      world.now = new Date("2027-05-18T09:00:00Z");
      expect(await pageOf(id)).toMatchObject({ moment: "MONTH_12" });
    });

    test("who stops is asked once more at the end", async () => {
      const id = await registerParticipant(manager(), [], { callingName: "Bea" });
      const enrolmentId = await enrol(manager(), id, sewing, { on: "2026-01-05" });
      await done(by(), "endEnrolment", { enrolmentId, reason: "WORK", on: "2026-11-20" });
      expect(await pageOf(id)).toMatchObject({ moment: "END" });
    });

    test("what was filled in or declined is not asked again at the same moment", async () => {
      const id = await somebody();
      await measure(by(), id, "SATISFACTION", { 1: 7 });
      await decline(by(), id, "DJG6");
      expect(await dueOf(id)).toEqual(["PARTICIPATION_LADDER"]);
    });

    test("'later' leaves her in peace until the day, and asks no reason", async () => {
      const id = await somebody();
      await done(by(), "waitWithMeasurements", { participantId: id, until: "2026-12-07" });
      expect(await pageOf(id)).toMatchObject({ waitUntil: "2026-12-07" });
      expect(await dueOf(id)).toEqual([]);
      expect(await dueFor(id)).toEqual([]);
      world.now = new Date("2026-12-07T09:00:00Z");
      expect(await dueOf(id)).toHaveLength(3);
      await done(by(), "waitWithMeasurements", { participantId: id, until: "2027-01-04" });
      await done(by(), "waitWithMeasurements", { participantId: id, until: "2026-12-07" });
      expect(await dueOf(id)).toHaveLength(3);
      for (const until of ["2026-12-06", "2028-01-01"])
        expect(await refusedTo(by(), "waitWithMeasurements", { participantId: id, until })).toMatchObject({
          code: "BAD_USER_INPUT",
          fields: { until: expect.any(String) },
        });
    });

    test("who refused is proposed nothing; who was never asked is proposed with the question for consent first", async () => {
      const asked = await regular(manager(), sewing);
      expect(await dueFor(asked)).toMatchObject([{ consent: "TO_ASK" }]);
      const refuser = await regular(manager(), sewing);
      const answer = { purpose: "MEASUREMENTS", answer: "REFUSED", method: "SPOKEN", seenVersion: 1 };
      await done(by(), "recordConsent", { participantId: refuser, ...answer });
      expect(await dueFor(refuser)).toEqual([]);
      expect(await pageOf(refuser)).toMatchObject({ consent: "NO" });
    });
  });

  describe("filling in", () => {
    test("answers are kept per item, and the server makes the scores, which nobody sees of a person", async () => {
      const id = await somebody();
      await measure(by(), id, "DJG6", djg6);
      expect(await rowsOf(world, "SELECT answers, scores FROM measurement WHERE participant_id = $1", [id])).toEqual([
        { answers: djg6, scores: { emotional: 2, social: 2, total: 4 } },
      ]);
      const { earlier } = await pageOf(id);
      expect(earlier).toMatchObject([
        { instrument: "DJG6", moment: "START", on: "2026-11-23", state: "DONE", recordedByName: "Marieke de Wit" },
      ]);
      expect(earlier[0].answers.slice(0, 2)).toEqual([
        { words: "Ik ervaar een leegte om me heen.", answer: "ja" },
        { words: "Er zijn genoeg mensen op wie ik in geval van narigheid kan terugvallen.", answer: "nee" },
      ]);
    });

    test("the contract holds no score, category or index of a person", async () => {
      const { __schema } = await house.manager.ask(
        "query Types { __schema { types { name fields { name } enumValues { name } } } }",
      );
      const told = ["ParticipantMeasurements", "Measurement", "GivenAnswer", "MeasurementDue", "AskableInstrument"];
      const names = __schema.types
        .filter(({ name }: any) => told.includes(name))
        .flatMap(({ fields }: any) => fields.map((field: any) => field.name));
      expect(names.length).toBeGreaterThan(20);
      expect(names.filter((name: string) => /score|total|categor|percent|risk|level|index|lonel/i.test(name))).toEqual(
        [],
      );
    });

    test("an answer may be left open", async () => {
      const id = await somebody();
      await measure(by(), id, "DJG6", { 3: 2, 4: 0, 7: 1, 8: 2, 10: 0 });
      const [row] = await rowsOf(world, "SELECT scores FROM measurement WHERE participant_id = $1", [id]);
      expect(row).toEqual({ scores: { social: 2, total: 3 } });
      const { earlier } = await pageOf(id);
      expect(earlier[0].answers[3]).toEqual({ words: "Ik mis mensen om me heen.", answer: null });
    });

    test("without consent it is refused in a sentence that says so, and 'liever niet' is always allowed", async () => {
      const id = await regular(manager(), sewing);
      expect(await refusedTo(by(), "recordMeasurement", measurementInput(id, "DJG6", djg6))).toEqual({
        code: "CONFLICT",
        message: "Vraag eerst toestemming voor vragenlijsten. Zonder toestemming leggen we dit niet vast.",
      });
      await decline(by(), id, "DJG6");
      expect((await pageOf(id))["earlier"]).toMatchObject([{ state: "DECLINED", answers: [] }]);
    });

    test("when she takes her consent back, what she answered is not shown any more", async () => {
      const id = await somebody();
      await measure(by(), id, "SATISFACTION", { 1: 7 });
      await measure(by(), id, "PARTICIPATION_LADDER", ladder, { rung: 3 });
      const answer = { purpose: "MEASUREMENTS", answer: "WITHDRAWN", method: "SPOKEN", seenVersion: 1 };
      await done(by(), "recordConsent", { participantId: id, ...answer });
      expect((await pageOf(id))["earlier"]).toMatchObject([
        { state: "DONE", answers: [], rung: null },
        { state: "DONE", answers: [], rung: null },
      ]);
    });

    test.each([
      ["an item that is not asked", { answers: [{ item: "2", value: 1 }] }, "answers"],
      ["an answer that the item does not have", { answers: [{ item: "3", value: 3 }] }, "answers"],
      ["no answer at all", { answers: [] }, "answers"],
      ["a day that has not come", { on: "2026-11-24" }, "on"],
      ["a rung, which is the ladder's", { rung: 3 }, "rung"],
    ])("%s is refused at its field", async (_what, more, field) => {
      const id = await somebody();
      expect(await refusedTo(by(), "recordMeasurement", measurementInput(id, "DJG6", djg6, more))).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { [field]: expect.any(String) },
      });
    });

    test("the same list twice on one day is refused; another day is another measurement", async () => {
      const id = await somebody();
      await measure(by(), id, "SATISFACTION", { 1: 7 });
      expect(await refusedTo(by(), "recordMeasurement", measurementInput(id, "SATISFACTION", { 1: 8 }))).toMatchObject({
        code: "CONFLICT",
      });
      await measure(by(), id, "SATISFACTION", { 1: 8 }, { on: "2026-11-20" });
      await decline(by(), id, "SATISFACTION");
      expect(
        (
          await refusedTo(by(), "declineMeasurement", {
            participantId: id,
            instrument: "SATISFACTION",
            moment: "START",
          })
        ).code,
      ).toBe("CONFLICT");
      expect((await pageOf(id))["earlier"]).toHaveLength(3);
    });

    test("a slip is taken back by who made it, on the same day", async () => {
      const id = await somebody();
      const measurementId = await decline(by(), id, "DJG6");
      expect(await refusedTo(manager(), "removeMeasurement", { id: measurementId })).toMatchObject({
        code: "NOT_FOUND",
      });
      expect((await pageOf(id, house.manager))["earlier"]).toMatchObject([{ mayRemove: false }]);
      expect((await pageOf(id))["earlier"]).toMatchObject([{ mayRemove: true }]);
      world.now = new Date("2026-11-24T09:00:00Z");
      expect(await refusedTo(by(), "removeMeasurement", { id: measurementId })).toMatchObject({ code: "NOT_FOUND" });
      world.now = new Date("2026-11-23T15:00:00Z");
      await done(by(), "removeMeasurement", { id: measurementId });
      expect(await dueOf(id)).toContain("DJG6");
    });

    test("the same operation is done once", async () => {
      const id = await somebody();
      const input = { operationId: operationId(world), ...measurementInput(id, "SATISFACTION", { 1: 7 }) };
      const document = "mutation R($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { id } }";
      const [first, second] = [
        await house.caseworker.ask(document, { input }),
        await house.caseworker.ask(document, { input }),
      ];
      expect(second).toEqual(first);
    });

    test("who is out of reach is not there, whatever is asked", async () => {
      const id = await regular(manager(), garden);
      await giveConsent(manager(), id, "MEASUREMENTS");
      const measurementId = await decline(manager(), id, "DJG6");
      for (const who of [house.caseworker, other.manager]) {
        const outsider = { world, by: who };
        expect(await who.refused(page, { id })).toMatchObject({ code: "NOT_FOUND" });
        expect(await who.refused(proposing, { id, answers: [] })).toMatchObject({ code: "NOT_FOUND" });
        for (const [mutation, input] of [
          ["recordMeasurement", measurementInput(id, "SATISFACTION", { 1: 7 })],
          ["declineMeasurement", { participantId: id, instrument: "SATISFACTION", moment: "START" }],
          ["removeMeasurement", { id: measurementId }],
          ["waitWithMeasurements", { participantId: id, until: "2026-12-01" }],
        ] as const)
          expect(await refusedTo(outsider, mutation, input)).toMatchObject({ code: "NOT_FOUND" });
      }
      for (const who of [house.admin, house.funder])
        expect(await who.refused(page, { id })).toMatchObject({ code: "FORBIDDEN" });
    });
  });

  describe("the participation ladder", () => {
    const given = (answers: Readonly<Record<string, number>>) =>
      Object.entries(answers).map(([item, value]) => ({ item, value }));
    const propose = async (id: string, answers: Readonly<Record<string, number>>) =>
      (await house.caseworker.ask(proposing, { id, answers: given(answers) })).ladderProposal;

    test("proposes a rung with what decided and what the register knows, and keeps nothing", async () => {
      const id = await somebody("2026-11-02");
      expect(await propose(id, ladder)).toEqual({
        rung: 3,
        decidedBy: ["paid", "organised"],
        weeksPresent: 1,
        contributions: 0,
      });
      expect(await propose(id, { paid: 0 })).toMatchObject({ rung: null, decidedBy: [] });
      expect((await pageOf(id))["earlier"]).toEqual([]);
    });

    test("stands on the rung that a person confirmed, beside what the rule proposed", async () => {
      const id = await somebody();
      expect(
        await refusedTo(by(), "recordMeasurement", measurementInput(id, "PARTICIPATION_LADDER", ladder)),
      ).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { rung: "Bevestig eerst een trede." },
      });
      const wish = { rung: 2, targetRung: 4, targetOn: "2027-06-01" };
      await measure(by(), id, "PARTICIPATION_LADDER", ladder, wish);
      expect((await pageOf(id))["earlier"]).toMatchObject([wish]);
      const [row] = await rowsOf(world, "SELECT rung, scores FROM measurement WHERE participant_id = $1", [id]);
      expect(row).toEqual({ rung: 2, scores: { proposed: 3 } });
    });

    test.each([
      ["a wish without a day", { targetRung: 4 }, "targetOn"],
      ["a day without a wish", { targetOn: "2027-06-01" }, "targetOn"],
      ["a day that is over", { targetRung: 4, targetOn: "2026-11-01" }, "targetOn"],
      ["a seventh rung", { rung: 7 }, "rung"],
    ])("%s is refused at its field", async (_what, more, field) => {
      const id = await somebody();
      const input = measurementInput(id, "PARTICIPATION_LADDER", ladder, { rung: 3, ...more });
      expect(await refusedTo(by(), "recordMeasurement", input)).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { [field]: expect.any(String) },
      });
    });
  });

  describe("the organisation's choice", () => {
    const known = async (): Promise<Record<string, any>> => {
      const { instruments } = await house.admin.ask(
        "query I { instruments { instrument isOn needsWording isOwn wordingVersion questionCount optionCount licence items { id } } }",
      );
      return Object.fromEntries(instruments.map((each: any) => [each.instrument, each]));
    };
    const words = {
      instrument: "CEL",
      seenVersion: 0,
      questions: ["Vraag een", "Vraag twee", "Vraag drie"],
      answers: ["helemaal niet", "niet", "neutraal", "wel", "helemaal"],
      source: "Eigen vertaling, met toestemming",
    };

    test("an instrument is switched on and off, and what is off is neither proposed nor recorded", async () => {
      const id = await somebody();
      await done(admin(), "chooseInstrument", { instrument: "DJG6", isOn: false });
      expect((await known())["DJG6"]).toMatchObject({ isOn: false });
      expect(await dueOf(id)).not.toContain("DJG6");
      expect(await refusedTo(by(), "recordMeasurement", measurementInput(id, "DJG6", djg6))).toMatchObject({
        code: "CONFLICT",
        message: "Deze vragenlijst gebruiken jullie niet.",
      });
      await done(admin(), "chooseInstrument", { instrument: "DJG6", isOn: true });
      expect(await dueOf(id)).toContain("DJG6");
    });

    test("words that are their owner's are not brought along: without them the instrument cannot be used", async () => {
      expect((await known())["CEL"]).toMatchObject({ needsWording: true, items: [], questionCount: 3, optionCount: 5 });
      expect(await refusedTo(admin(), "chooseInstrument", { instrument: "CEL", isOn: true })).toEqual({
        code: "CONFLICT",
        message: "Vul eerst de tekst van de vragen in. Daarna kun je deze lijst gebruiken.",
      });
    });

    test("the words that an administrator loads have to fit the instrument", async () => {
      expect(await refusedTo(admin(), "loadWording", { ...words, questions: ["Een"] })).toMatchObject({
        fields: { questions: "Deze lijst heeft 3 vragen, elk op een eigen regel." },
      });
      expect(await refusedTo(admin(), "loadWording", { ...words, answers: ["ja", "nee"] })).toMatchObject({
        fields: { answers: "Elke vraag heeft 5 antwoorden, elk op een eigen regel." },
      });
      expect(await refusedTo(admin(), "loadWording", { ...words, instrument: "DJG6" })).toMatchObject({
        code: "CONFLICT",
      });
      expect(await refusedTo(admin(), "loadWording", { ...words, source: "Van 123456782" })).toMatchObject({
        code: "BAD_USER_INPUT",
      });
    });

    test("once loaded they are asked and scored, and an answer keeps the words of then", async () => {
      await done(admin(), "loadWording", words);
      await done(admin(), "chooseInstrument", { instrument: "CEL", isOn: true });
      const id = await somebody();
      expect(await dueOf(id)).toContain("CEL");
      const answers = { 1: 4, 2: 3, 3: 2 };
      await measure(by(), id, "CEL", answers, { wordingVersion: 1 });
      const [row] = await rowsOf(world, "SELECT scores FROM measurement WHERE participant_id = $1", [id]);
      expect(row).toEqual({ scores: { total: 3 } });
      await done(admin(), "loadWording", {
        ...words,
        seenVersion: 1,
        questions: ["Nieuw een", "Nieuw twee", "Nieuw drie"],
      });
      expect((await pageOf(id))["earlier"][0].answers[0]).toEqual({ words: "Vraag een", answer: "helemaal" });
      expect(
        await refusedTo(
          by(),
          "recordMeasurement",
          measurementInput(id, "CEL", answers, { wordingVersion: 1, on: "2026-11-22" }),
        ),
      ).toEqual({
        code: "CONFLICT",
        message: "De vragen zijn intussen veranderd. Open de lijst opnieuw.",
      });
      expect(await refusedTo(admin(), "loadWording", { ...words, seenVersion: 1 })).toMatchObject({ code: "CONFLICT" });
    });

    test("questions of one's own have their own answers, and no score", async () => {
      const questions = [
        { words: "Voel je je welkom?", scale: "THREE" },
        { words: "Welk cijfer geef je de koffie?", scale: "MARK" },
      ];
      await done(admin(), "writeOwnQuestions", { seenVersion: 0, questions });
      await done(admin(), "chooseInstrument", { instrument: "OWN_QUESTIONS", isOn: true });
      const id = await somebody();
      await measure(by(), id, "OWN_QUESTIONS", { 1: 2, 2: 10 }, { wordingVersion: 1 });
      expect((await pageOf(id))["earlier"][0].answers).toEqual([
        { words: "Voel je je welkom?", answer: "ja" },
        { words: "Welk cijfer geef je de koffie?", answer: "10" },
      ]);
      const [row] = await rowsOf(world, "SELECT scores FROM measurement WHERE participant_id = $1", [id]);
      expect(row).toEqual({ scores: {} });
    });

    test("it is the administrator's, and one organisation knows nothing of another's", async () => {
      for (const who of [house.caseworker, house.manager, house.funder])
        expect(
          await refusedTo({ world, by: who }, "chooseInstrument", { instrument: "DJG11", isOn: true }),
        ).toMatchObject({
          code: "FORBIDDEN",
        });
      const { instruments } = await other.admin.ask("query I { instruments { instrument isOn wordingVersion } }");
      expect(instruments.filter((each: any) => each.isOn || each.wordingVersion !== null)).toEqual([
        { instrument: "PARTICIPATION_LADDER", isOn: true, wordingVersion: null },
        { instrument: "SATISFACTION", isOn: true, wordingVersion: null },
        { instrument: "DJG6", isOn: true, wordingVersion: null },
      ]);
    });
  });
});
