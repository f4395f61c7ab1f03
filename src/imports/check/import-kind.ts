/** The two kinds of register that we read. The database's import_kind_is_known holds the same words. */
export enum ImportKind {
  PARTICIPANTS = "PARTICIPANTS",
  ATTENDANCE = "ATTENDANCE",
}
