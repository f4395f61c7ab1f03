import type { Answers } from "../../../src/measurements/instrument";
import { proposeRung } from "../../../src/measurements/scoring/ladder";
import {
  elevenItems,
  lonelinessCategory,
  scoreLoneliness,
  sixItems,
} from "../../../src/measurements/scoring/loneliness";
import { networkScaleMarks, scoreNetworkScale } from "../../../src/measurements/scoring/network-scale";
import { satisfactionGroup } from "../../../src/measurements/scoring/satisfaction";
import { scoreConnection } from "../../../src/measurements/scoring/connection";
import { isLowWellbeing, scoreWellbeing } from "../../../src/measurements/scoring/wellbeing";
import djg11 from "../../vectors/djg11.json";
import djg6 from "../../vectors/djg6.json";
import ladder from "../../vectors/ladder.json";
import lsns6 from "../../vectors/lsns6.json";
import who5 from "../../vectors/who5.json";

const codes: Readonly<Record<string, number>> = { nee: 0, min_of_meer: 1, ja: 2 };

/** Answers in words, with null for what is missing. */
function coded(answers: Readonly<Record<string, string | null>>): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([item, word]) => (word === null ? [] : [[item, codes[word] ?? Number.NaN]])),
  );
}

/** Answers in the order of the items. */
function inOrder(answers: readonly (number | null)[]): Answers {
  return Object.fromEntries(answers.flatMap((answer, place) => (answer === null ? [] : [[place + 1, answer]])));
}

describe.each([
  [6, sixItems, djg6],
  [11, elevenItems, djg11],
] as const)("the De Jong Gierveld scale of %i items", (items, scales, vectors) => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))("%s", (_name, vector) => {
    const scores = scoreLoneliness(scales, coded(vector.answers));
    const { emotional, social, total, category } = vector;
    expect([scores["emotional"] ?? null, scores["social"] ?? null, scores["total"] ?? null]).toEqual([
      emotional,
      social,
      total,
    ]);
    expect(lonelinessCategory(items, scores)).toBe(category);
  });
});

test.each(lsns6.map((vector) => [JSON.stringify([vector.family_answers, vector.friends_answers]), vector] as const))(
  "the LSNS-6 of %s",
  (_name, vector) => {
    const scores = scoreNetworkScale(inOrder([...vector.family_answers, ...vector.friends_answers]));
    expect(scores).toEqual({ family: vector.family, friends: vector.friends, total: vector.total });
    expect(networkScaleMarks(scores)).toEqual({
      atRisk: vector.at_risk,
      marginalFamily: vector.marginal_family,
      marginalFriends: vector.marginal_friends,
    });
  },
);

test("the LSNS-6 with a missing item has no total, and no sub-scale where it is missing", () => {
  const scores = scoreNetworkScale(inOrder([1, 2, 3, null, 2, 2]));
  expect(scores).toEqual({ family: 6 });
  expect(networkScaleMarks(scores)).toEqual({ atRisk: null, marginalFamily: false, marginalFriends: null });
});

test.each(who5.map((vector) => [JSON.stringify(vector.answers), vector] as const))(
  "the WHO-5 of %s",
  (_name, vector) => {
    const scores = scoreWellbeing(inOrder(vector.answers));
    expect([scores["raw"] ?? null, scores["percent"] ?? null]).toEqual([vector.raw, vector.percent]);
    expect(isLowWellbeing(scores)).toBe(vector.low_wellbeing);
  },
);

test.each(ladder.cases.map((vector) => [vector.note, vector] as const))("the ladder: %s", (_note, vector) => {
  const nothing = { paidContract: false, unpaidResponsibilityPerWeek: 0, organisedActivityPerWeek: 0 };
  expect(proposeRung({ ...nothing, informalContactPerWeek: 0, ...vector }).rung).toBe(vector.rung);
});

test("the three items of the Campaign to End Loneliness run from 12 to 0, and one that is missing leaves no total", () => {
  expect(scoreConnection(inOrder([0, 0, 0]))).toEqual({ total: 12 });
  expect(scoreConnection(inOrder([4, 3, 2]))).toEqual({ total: 3 });
  expect(scoreConnection(inOrder([4, 4, 4]))).toEqual({ total: 0 });
  expect(scoreConnection(inOrder([4, null, 4]))).toEqual({});
});

test("marks for satisfaction are counted as Statistics Netherlands counts them", () => {
  const groups = [1, 4, 5, 6, 7, 10].map((mark) => satisfactionGroup({ mark }));
  expect(groups).toEqual(["dissatisfied", "dissatisfied", "neither", "neither", "satisfied", "satisfied"]);
  expect(satisfactionGroup({})).toBeNull();
});
