/** The words that a session's rows hold; the database's domains hold the same. */
export enum AttendanceStatus {
  PRESENT = "PRESENT",
  ABSENT_NOTIFIED = "ABSENT_NOTIFIED",
  ABSENT_UNNOTIFIED = "ABSENT_UNNOTIFIED",
}

/** What somebody brought, in one tap. */
export enum ContributionKind {
  HOSTING = "HOSTING",
  TEACHING = "TEACHING",
  PRACTICAL_HELP = "PRACTICAL_HELP",
  ORGANISING = "ORGANISING",
  CREATING = "CREATING",
  COMPANY = "COMPANY",
}

/** How sure the head count is. */
export enum CountQuality {
  COUNTED = "COUNTED",
  ESTIMATED = "ESTIMATED",
}

/** How often a series comes together. */
export enum Rhythm {
  WEEKLY = "WEEKLY",
  FORTNIGHTLY = "FORTNIGHTLY",
  MONTHLY_SAME_WEEKDAY = "MONTHLY_SAME_WEEKDAY",
}

/** What became of one row of a roll call. */
export enum RollCallOutcome {
  RECORDED = "RECORDED",
  ALREADY_SO = "ALREADY_SO",
  CONFLICT = "CONFLICT",
  NOT_ENROLLED = "NOT_ENROLLED",
}
