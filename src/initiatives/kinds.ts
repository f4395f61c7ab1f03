import { registerEnumType } from "type-graphql";

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

registerEnumType(InitiativeKind, { name: "InitiativeKind", description: "What residents start" });
registerEnumType(InitiativePhase, {
  name: "InitiativePhase",
  description: "The life of an initiative: the professional steps back",
  valuesConfig: {
    IDEA: { description: "Somebody wants it" },
    SUPPORTED: { description: "A professional does much of it" },
    SHARED: { description: "Residents and a professional do it together" },
    SELF_RUN: { description: "Residents do it themselves" },
    ENDED: { description: "It is over" },
  },
});
