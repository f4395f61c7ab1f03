import { registerEnumType } from "type-graphql";

/** What can be asked; the database's domain instrument_name holds the same words. */
export enum InstrumentName {
  PARTICIPATION_LADDER = "PARTICIPATION_LADDER",
  SATISFACTION = "SATISFACTION",
  DJG6 = "DJG6",
  DJG11 = "DJG11",
  MPG_OWN_MARKS = "MPG_OWN_MARKS",
  LSNS6 = "LSNS6",
  WHO5 = "WHO5",
  CEL = "CEL",
  OWN_QUESTIONS = "OWN_QUESTIONS",
}

/** Whether it was filled in; the database's domain measurement_state holds the same words. */
export enum MeasurementState {
  DONE = "DONE",
  DECLINED = "DECLINED",
}

/** Whether answers may be recorded now. */
export enum AnswersConsent {
  STANDS = "STANDS",
  TO_ASK = "TO_ASK",
  NO = "NO",
}

/** How a question of one's own is answered. */
export enum OwnScale {
  MARK = "MARK",
  THREE = "THREE",
  FIVE = "FIVE",
}

registerEnumType(InstrumentName, {
  name: "InstrumentName",
  description: "What can be asked",
  valuesConfig: {
    PARTICIPATION_LADDER: { description: "The participation ladder of six rungs (VNG, Regioplan)" },
    SATISFACTION: {
      description: "One mark from 1 to 10 for satisfaction with life, as Statistics Netherlands asks it",
    },
    DJG6: { description: "De Jong Gierveld scale, six items; for groups only" },
    DJG11: { description: "De Jong Gierveld scale, eleven items; for groups only" },
    MPG_OWN_MARKS: { description: "Own marks from 0 to 10 for the six dimensions of positive health; no total" },
    LSNS6: { description: "Lubben Social Network Scale, six items; for groups only" },
    WHO5: { description: "WHO-5 Well-Being Index; for groups only, never a screening" },
    CEL: { description: "Measurement tool of the Campaign to End Loneliness, three items; for groups only" },
    OWN_QUESTIONS: { description: "Questions of the organisation's own" },
  },
});
registerEnumType(MeasurementState, {
  name: "MeasurementState",
  valuesConfig: {
    DECLINED: { description: "She would rather not: a valid answer, without any effect on taking part" },
  },
});
registerEnumType(AnswersConsent, {
  name: "AnswersConsent",
  description: "Whether answers may be recorded",
  valuesConfig: {
    TO_ASK: { description: "Never asked, or asked with another text" },
    NO: { description: "Refused or withdrawn: nothing is proposed, and earlier answers are not shown" },
  },
});
registerEnumType(OwnScale, {
  name: "OwnScale",
  description: "How a question of one's own is answered",
  valuesConfig: {
    MARK: { description: "A mark from 1 to 10" },
    THREE: { description: "No, more or less, yes" },
    FIVE: { description: "From disagreeing wholly to agreeing wholly" },
  },
});
