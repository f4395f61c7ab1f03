/** The words that the rows of home visits hold; the database's domains hold the same. */
export enum VisitPurpose {
  COMPANY = "COMPANY",
  GOING_OUT = "GOING_OUT",
  BRIDGE_TO_GROUP = "BRIDGE_TO_GROUP",
}

export enum WeekPart {
  WEEKDAY_MORNING = "WEEKDAY_MORNING",
  WEEKDAY_AFTERNOON = "WEEKDAY_AFTERNOON",
  WEEKDAY_EVENING = "WEEKDAY_EVENING",
  WEEKEND = "WEEKEND",
}

export enum MatchState {
  PROPOSED = "PROPOSED",
  INTRODUCED = "INTRODUCED",
  ACTIVE = "ACTIVE",
  PAUSED = "PAUSED",
  ENDED = "ENDED",
}

/** Where a match may be brought; ending it is another act. */
export enum MatchMove {
  INTRODUCED = "INTRODUCED",
  ACTIVE = "ACTIVE",
  PAUSED = "PAUSED",
}

export enum MatchStepKind {
  HOME = "HOME",
  OUTING = "OUTING",
  MEETING_PLACE_TOGETHER = "MEETING_PLACE_TOGETHER",
  ALONE = "ALONE",
}

export enum EvaluationMoment {
  SIX_WEEKS = "SIX_WEEKS",
  THREE_MONTHS = "THREE_MONTHS",
  SIX_MONTHS = "SIX_MONTHS",
}

export enum EvaluationVerdict {
  GOES_WELL = "GOES_WELL",
  NEEDS_SOMETHING = "NEEDS_SOMETHING",
  BETTER_TO_STOP = "BETTER_TO_STOP",
}

export enum VisitOutcome {
  DONE = "DONE",
  NOT_AT_HOME = "NOT_AT_HOME",
  WORRIED = "WORRIED",
}

/** Why a match asks to be looked at. */
export enum LookReason {
  EVALUATION_DUE = "EVALUATION_DUE",
  SILENCE = "SILENCE",
  TERM_RUN_OUT = "TERM_RUN_OUT",
}

/** What speaks for or against a volunteer for a request. */
export enum ReasonKind {
  SHARED_LANGUAGES = "SHARED_LANGUAGES",
  NO_SHARED_LANGUAGE = "NO_SHARED_LANGUAGE",
  SHARED_INTERESTS = "SHARED_INTERESTS",
  SAME_NEIGHBOURHOOD = "SAME_NEIGHBOURHOOD",
  SAME_DISTRICT = "SAME_DISTRICT",
  ELSEWHERE = "ELSEWHERE",
  SAME_TIMES = "SAME_TIMES",
  OTHER_TIMES = "OTHER_TIMES",
  VISITS_OTHERS = "VISITS_OTHERS",
  CONDUCT_NOT_SEEN = "CONDUCT_NOT_SEEN",
  CONDUCT_RUN_OUT = "CONDUCT_RUN_OUT",
  TRAINING_NOT_SEEN = "TRAINING_NOT_SEEN",
  TRAINING_RUN_OUT = "TRAINING_RUN_OUT",
}
