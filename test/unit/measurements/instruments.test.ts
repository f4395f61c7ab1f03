import fc from "fast-check";
import type { Answers, Instrument } from "../../../src/measurements/instrument";
import { instrumentNamed, instruments } from "../../../src/measurements/instruments";
import { InstrumentName, OwnScale } from "../../../src/measurements/measurement.types";
import { loadedItems, ownItems } from "../../../src/measurements/own-questions";
import { ladderFacts, proposeRung } from "../../../src/measurements/scoring/ladder";

/** The items of an instrument; where the words are their owner's, any words of the right shape. */
function itemsOf({ wording, shape }: Instrument) {
  const words = (count: number) => Array.from({ length: count }, (_, place) => `woorden ${place}`);
  return wording?.items ?? (shape ? loadedItems(words(shape.questions), words(shape.options)) : []);
}

/** Any answers, of which some may be missing. */
function anyAnswers(instrument: Instrument): fc.Arbitrary<Answers> {
  const one = itemsOf(instrument).map(
    ({ id, options }) => [id, fc.constantFrom(...options.map(({ value }) => value))] as const,
  );
  return fc
    .record(Object.fromEntries(one), { requiredKeys: [] })
    .map((given) =>
      Object.fromEntries(Object.entries(given).flatMap(([id, code]) => (code === undefined ? [] : [[id, code]]))),
    );
}

/** Scores that lie within these bounds, and whether a higher code of an item moves them up, down or not. */
const known: readonly {
  readonly name: InstrumentName;
  readonly bounds: Readonly<Record<string, readonly [number, number]>>;
  readonly up: (item: string) => 1 | -1;
}[] = [
  {
    name: InstrumentName.DJG6,
    bounds: { emotional: [0, 3], social: [0, 3], total: [0, 6] },
    up: (item) => (["3", "9", "10"].includes(item) ? 1 : -1),
  },
  {
    name: InstrumentName.DJG11,
    bounds: { emotional: [0, 6], social: [0, 5], total: [0, 11] },
    up: (item) => (["1", "4", "7", "8", "11"].includes(item) ? -1 : 1),
  },
  { name: InstrumentName.LSNS6, bounds: { family: [0, 15], friends: [0, 15], total: [0, 30] }, up: () => 1 },
  { name: InstrumentName.WHO5, bounds: { raw: [0, 25], percent: [0, 100] }, up: () => 1 },
  { name: InstrumentName.CEL, bounds: { total: [0, 12] }, up: () => -1 },
  { name: InstrumentName.SATISFACTION, bounds: { mark: [1, 10] }, up: () => 1 },
];

describe.each(known)("$name, whatever is answered", ({ name, bounds, up }) => {
  const instrument = instrumentNamed(name);
  const answers = anyAnswers(instrument);

  test("keeps its scores within their range", () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const [score, value] of Object.entries(instrument.score(given))) {
          const [least, most] = bounds[score] ?? [0, -1];
          expect(value).toBeGreaterThanOrEqual(least);
          expect(value).toBeLessThanOrEqual(most);
          expect(Number.isInteger(value)).toBe(true);
        }
      }),
    );
  });

  test("moves its scores in the direction of the answer, and never back", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...itemsOf(instrument)), (given, item) => {
        const steps = item.options.map(({ value }) => instrument.score({ ...given, [item.id]: value }));
        for (const score of Object.keys(bounds)) {
          const run = steps.flatMap((each) => each[score] ?? []).map((value) => value * up(item.id));
          expect(run).toEqual([...run].sort((one, other) => one - other));
        }
      }),
    );
  });

  test("is complete when everything was answered, and tells nothing when nothing was", () => {
    const all = Object.fromEntries(itemsOf(instrument).map(({ id, options }) => [id, options[0]?.value ?? 0]));
    expect(Object.keys(instrument.score(all)).sort()).toEqual(Object.keys(bounds).sort());
    expect(instrument.score({})).toEqual({});
  });
});

test.each([InstrumentName.DJG6, InstrumentName.DJG11])("%s: missing items, whatever is answered", (name) => {
  const instrument = instrumentNamed(name);
  const count = itemsOf(instrument).length;
  fc.assert(
    fc.property(anyAnswers(instrument), (given) => {
      const { emotional, social, total } = instrument.score(given);
      const missing = count - Object.keys(given).length;
      expect(total === undefined).toBe(missing > 1);
      if (missing === 0) expect(total).toBe((emotional ?? 0) + (social ?? 0));
      if (missing === 1) expect([emotional, social].filter((score) => score === undefined)).toHaveLength(1);
    }),
  );
});

test.each([InstrumentName.WHO5, InstrumentName.LSNS6, InstrumentName.CEL])(
  "%s with a missing item has no total",
  (name) => {
    const instrument = instrumentNamed(name);
    const count = itemsOf(instrument).length;
    fc.assert(
      fc.property(anyAnswers(instrument), (given) => {
        const scores = instrument.score(given);
        const total = scores["total"] ?? scores["raw"];
        expect(total === undefined).toBe(Object.keys(given).length < count);
      }),
    );
  },
);

test("the ladder proposes a rung only where no missing fact could change it", () => {
  const instrument = instrumentNamed(InstrumentName.PARTICIPATION_LADDER);
  const rest = fc.record(
    Object.fromEntries(
      itemsOf(instrument).map(({ id, options }) => [id, fc.constantFrom(...options.map(({ value }) => value))]),
    ),
  );
  fc.assert(
    fc.property(anyAnswers(instrument), rest, (given, filledIn) => {
      const { rung, decidedBy } = proposeRung(ladderFacts(given));
      const whole = proposeRung(ladderFacts({ ...filledIn, ...given })).rung;
      expect(whole).toBeGreaterThanOrEqual(1);
      expect(whole).toBeLessThanOrEqual(6);
      if (rung !== null) expect(rung).toBe(whole);
      for (const item of decidedBy) expect(Object.keys(given)).toContain(item);
    }),
  );
});

test("own marks of positive health are never added up, and own questions have no score", () => {
  for (const name of [InstrumentName.MPG_OWN_MARKS, InstrumentName.OWN_QUESTIONS])
    expect(instrumentNamed(name).score({ participation: 3, 1: 6 })).toEqual({});
});

test("every instrument has its terms, its source and its own ids", () => {
  for (const instrument of instruments) {
    expect([instrument.source, instrument.licence, instrument.about].every((words) => words.length > 10)).toBe(true);
    const ids = itemsOf(instrument).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(instrument.moments).toContain("START");
  }
  expect(instruments.map(({ id }) => id).sort()).toEqual(Object.values(InstrumentName).sort());
});

test("the words of an instrument that is not ours to hand on are not here", () => {
  for (const name of [InstrumentName.LSNS6, InstrumentName.WHO5, InstrumentName.CEL])
    expect(instrumentNamed(name).wording).toBeNull();
});

test("the six items stand in the order of Statistics Netherlands, with three answers", () => {
  const { wording } = instrumentNamed(InstrumentName.DJG6);
  expect(wording?.items.map(({ id }) => id)).toEqual(["3", "4", "7", "9", "8", "10"]);
  expect(wording?.items[0]?.options.map(({ words }) => words)).toEqual(["nee", "min of meer", "ja"]);
});

test("an organisation's questions become items with the answers of their scale", () => {
  const items = ownItems([{ words: " Voel je je welkom? ", scale: OwnScale.THREE }]);
  expect(items).toEqual([
    {
      id: "1",
      words: "Voel je je welkom?",
      options: [
        { value: 0, words: "nee" },
        { value: 1, words: "min of meer" },
        { value: 2, words: "ja" },
      ],
    },
  ]);
});
