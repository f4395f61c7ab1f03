/** What residents start; the database's domain initiative_kind holds the same words. */
export enum InitiativeKind {
  THEME_EVENING = "THEME_EVENING",
  NEIGHBOURHOOD_FESTIVITY = "NEIGHBOURHOOD_FESTIVITY",
  DISTRICT_FESTIVITY = "DISTRICT_FESTIVITY",
  WALK_IN = "WALK_IN",
  OWN_ACTIVITY = "OWN_ACTIVITY",
}

/** Its life, in which the professional steps back; the database's domain initiative_phase holds the same words. */
export enum InitiativePhase {
  IDEA = "IDEA",
  SUPPORTED = "SUPPORTED",
  SHARED = "SHARED",
  SELF_RUN = "SELF_RUN",
  ENDED = "ENDED",
}
