import { registerEnumType } from "type-graphql";

/** When somebody and her caseworker look at how it goes; the database's domains review_moment and measurement_moment hold the same words. */
export enum ReviewMoment {
  START = "START",
  MONTH_3 = "MONTH_3",
  MONTH_6 = "MONTH_6",
  MONTH_12 = "MONTH_12",
  END = "END",
}

registerEnumType(ReviewMoment, {
  name: "ReviewMoment",
  description: "When somebody and her caseworker look at how it goes: at the start, after so many months, at the end",
});
