import { holdsBsn } from "../../src/core/without-bsn";
import { openTwoTracks, refusedTo, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, type House, type Visitor, type World } from "../support/world";

const page = "query P($id: ID!) { participantPage(id: $id) { phone } }";
const bsnSentence = "Hier staat iets dat op een burgerservicenummer (BSN) lijkt. Dat mogen we niet bewaren.";

/** 111222333 passes the eleven-test. */
const numbers = ["111222333", "Bea 111222333", "(111222333)", "bsn:111222333,", "111222333."];
const others = ["123456789", "+31111222333", "2026-111222333", "A111222333", "1112223334", "000000000", "111222333.5"];

describe("no citizen service number", () => {
  let world: World;
  let house: House;
  let sewing: string;
  let fatma: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    ({ sewing } = await openTwoTracks(world, house));
    fatma = await registerParticipant(caseworker(), [sewing], { callingName: "Fatma" });
  });
  afterAll(() => world.close());

  const caseworker = () => ({ world, by: house.caseworker });
  const refused = (by: Visitor, mutation: string, input: Record<string, unknown>) =>
    refusedTo({ world, by }, mutation, input);

  test("one in a name or a text is refused with a sentence that says why", async () => {
    const input = { callingName: "Bea", strengths: [] as string[], trackIds: [sewing] };
    for (const [field, value] of [
      ["callingName", "Bea 111222333"],
      ["familyName", "bsn 111222333"],
      ["language", "111222333"],
      ["strengths", ["Bakt taart", "111222333."]],
    ] as const) {
      expect(await refused(house.caseworker, "registerParticipant", { ...input, [field]: value })).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { [field]: bsnSentence },
      });
    }
    expect(
      await refused(house.caseworker, "addStrength", { participantId: fatma, words: "Haar nummer is 111222333" }),
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
    for (const text of numbers) {
      expect([text, await attempt("name_text", text), await attempt("own_words", text)]).toEqual([
        text,
        "name_holds_no_bsn",
        "words_hold_no_bsn",
      ]);
    }
    for (const text of others) {
      expect([text, await attempt("name_text", text), await attempt("own_words", text)]).toEqual([text, "", ""]);
    }
  });

  test("application and database agree on what looks like one", async () => {
    const surroundings = ["", " ", ".", ",", "-", "/", "+", "(", ":", "a", "é", "7", "0", "\n"];
    const texts = ["111222333", "123456782", "123456789", "000000000"].flatMap((number) =>
      surroundings.flatMap((before) => surroundings.map((after) => `${before}${number}${after}`)),
    );
    const sql =
      "SELECT text, app.holds_bsn(text) AS held FROM unnest($1::text[]) WITH ORDINALITY AS given (text, place) ORDER BY place";
    const said = await rowsOf(world, sql, [texts]);
    expect(said.filter(({ text, held }) => held !== holdsBsn(text))).toEqual([]);
    expect(said.map(({ text }) => text)).toEqual(texts);
  });

  /** The name of the constraint that refused, or nothing when the text was taken. */
  function attempt(domain: string, text: string): Promise<string> {
    return rowsOf(world, `SELECT CAST($1 AS ${domain})`, [text]).then(
      () => "",
      (thrown: Error & { constraint?: string }) => String(thrown.constraint),
    );
  }
});
