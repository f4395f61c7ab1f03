import { sumOf, told, type Answers, type Scores } from "../instrument";

/** The answers of the De Jong Gierveld scale. "Min of meer" counts as the lonely answer, whatever the wording of the item. */
export const NO = 0;
export const MORE_OR_LESS = 1;
export const YES = 2;

/** The sub-scales, by the official numbers of the items. */
interface Scales {
  /** Negatively worded: yes is a point. */
  readonly emotional: readonly string[];
  /** Positively worded: no is a point. */
  readonly social: readonly string[];
}

export const sixItems: Scales = { emotional: ["3", "9", "10"], social: ["4", "7", "8"] };
export const elevenItems: Scales = {
  emotional: ["2", "3", "5", "6", "9", "10"],
  social: ["1", "4", "7", "8", "11"],
};

/**
 * Scores of De Jong Gierveld: emotional, social, total. A sub-scale is missing with one of its items; the total is valid with at most
 * one missing item, which adds nothing. Source: manual of the scale (De Jong Gierveld & Van Tilburg 1999, update 2022).
 */
export function scoreLoneliness({ emotional, social }: Scales, answers: Answers): Scores {
  const onYes = (answer: number): number => (answer === NO ? 0 : 1);
  const onNo = (answer: number): number => (answer === YES ? 0 : 1);
  const points = [
    ...emotional.map((item) => pointOf(answers[item], onYes)),
    ...social.map((item) => pointOf(answers[item], onNo)),
  ];
  const given = points.filter((point) => point !== null);
  return told({
    emotional: sumOf(emotional, answers, onYes),
    social: sumOf(social, answers, onNo),
    total: points.length - given.length > 1 ? null : given.reduce<number>((sum, point) => sum + point, 0),
  });
}

function pointOf(answer: number | undefined, point: (answer: number) => number): number | null {
  return answer === undefined ? null : point(answer);
}

type LonelinessCategory = "not_lonely" | "moderately_lonely" | "severely_lonely" | "very_severely_lonely";

/** From which total on a category holds, the highest first. For groups only: the scale is no diagnosis of a person. */
export const lonelinessCategories: Readonly<Record<6 | 11, readonly (readonly [number, LonelinessCategory])[]>> = {
  // Manual 1999 and Statistics Netherlands 2023
  6: [
    [5, "severely_lonely"],
    [2, "moderately_lonely"],
    [0, "not_lonely"],
  ],
  // Van Tilburg & De Jong Gierveld 1999
  11: [
    [11, "very_severely_lonely"],
    [9, "severely_lonely"],
    [3, "moderately_lonely"],
    [0, "not_lonely"],
  ],
};

/** The category of a total, to count a group with; null without a total. */
export function lonelinessCategory(items: 6 | 11, { total }: Scores): LonelinessCategory | null {
  if (total === undefined) return null;
  return lonelinessCategories[items].find(([from]) => total >= from)?.[1] ?? null;
}
