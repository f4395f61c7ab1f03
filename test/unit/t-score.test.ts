import fc from "fast-check";
import { goalResults, type GoalRating } from "../../src/outcomes/goal-results";
import { tScore } from "../../src/goals/t-score";
import vectors from "../vectors/gas.json";

const goalsOf = (weights: readonly number[], levels: readonly (number | null)[]) =>
  weights.map((weight, index) => ({ weight, level: levels[index] ?? null }));

test.each(vectors.map((vector) => [JSON.stringify([vector.weights, vector.levels]), vector] as const))(
  "the published score of %s",
  (_, { weights, levels, t }) => {
    expect(tScore(goalsOf(weights, levels))).toBeCloseTo(t, 5);
  },
);

const level = fc.integer({ min: -2, max: 2 });
const rated = fc.record({ weight: fc.integer({ min: 1, max: 10 }), level });
const goals = fc.array(rated, { minLength: 1, maxLength: 8 });

test("nothing rated, or nothing that is rated weighs anything: no score", () => {
  expect(tScore([])).toBeNull();
  expect(tScore(goalsOf([1, 2], [null, null]))).toBeNull();
  fc.assert(
    fc.property(
      fc.array(level, { maxLength: 6 }),
      (levels) =>
        tScore(
          goalsOf(
            levels.map(() => 0),
            levels,
          ),
        ) === null,
    ),
  );
  expect(tScore(goalsOf([0, 3], [2, null]))).toBeNull();
});

test("a goal without a rating is left out of both sums", () => {
  fc.assert(
    fc.property(goals, fc.integer({ min: 1, max: 10 }), (some, weight) => {
      expect(tScore([...some, { weight, level: null }])).toBe(tScore(some));
    }),
  );
});

test("only the proportion of the weights matters", () => {
  fc.assert(
    fc.property(goals, fc.integer({ min: 2, max: 9 }), (some, times) => {
      const heavier = some.map((goal) => ({ ...goal, weight: goal.weight * times }));
      expect(tScore(heavier)).toBeCloseTo(tScore(some) ?? NaN, 9);
    }),
  );
});

test("everything as expected is 50, the mirror image lies as far on the other side, and a level up never lowers the score", () => {
  fc.assert(
    fc.property(goals, fc.nat(), (some, chosen) => {
      const score = tScore(some) ?? NaN;
      expect(tScore(some.map(({ weight }) => ({ weight, level: 0 })))).toBe(50);
      expect(tScore(some.map((goal) => ({ ...goal, level: -goal.level })))).toBeCloseTo(100 - score, 9);
      const better = some.map((goal, index) =>
        index === chosen % some.length ? { ...goal, level: Math.min(2, goal.level + 1) } : goal,
      );
      expect(tScore(better) ?? NaN).toBeGreaterThanOrEqual(score);
    }),
  );
});

const people = (count: number, what: Partial<GoalRating> = {}): GoalRating[] =>
  Array.from({ length: count }, (_, index) => ({
    trackId: "t",
    name: "Naaiatelier",
    person: index + 1,
    weight: 1,
    first: -1,
    last: 1,
    again: true,
    ...what,
  }));

test("nine people are told nothing of, ten are", () => {
  expect(goalResults(people(9))).toEqual([
    {
      trackId: "t",
      name: "Naaiatelier",
      people: null,
      goals: null,
      reachedShare: null,
      peopleTwice: null,
      tFirst: null,
      tLast: null,
    },
  ]);
  expect(goalResults(people(10))).toEqual([
    {
      trackId: "t",
      name: "Naaiatelier",
      people: 10,
      goals: 10,
      reachedShare: 1,
      peopleTwice: 10,
      tFirst: 40,
      tLast: 60,
    },
  ]);
});

test("a change is told only of ten who were looked at twice", () => {
  const [results] = goalResults([...people(9), ...people(10, { again: false }).slice(9)]);
  expect(results).toMatchObject({ people: 10, peopleTwice: null, tFirst: null, tLast: null, reachedShare: 1 });
});
