import { i18n } from "@lingui/core";
import type { InitiativeKind, InitiativePhase } from "../../graphql/generated/graphql";
import { figure } from "../../words/numbers";

export const initiativeKinds: readonly InitiativeKind[] = [
  "OWN_ACTIVITY",
  "WALK_IN",
  "THEME_EVENING",
  "NEIGHBOURHOOD_FESTIVITY",
  "DISTRICT_FESTIVITY",
];

export function kindName(kind: InitiativeKind): string {
  return {
    OWN_ACTIVITY: i18n.t("eigen activiteit"),
    WALK_IN: i18n.t("inloop"),
    THEME_EVENING: i18n.t("thema-avond"),
    NEIGHBOURHOOD_FESTIVITY: i18n.t("buurtfeest"),
    DISTRICT_FESTIVITY: i18n.t("wijkfeest"),
  }[kind];
}

/** In the order in which a professional steps back. */
export const phases: readonly InitiativePhase[] = ["IDEA", "SUPPORTED", "SHARED", "SELF_RUN", "ENDED"];

export function phaseName(phase: InitiativePhase): string {
  return {
    IDEA: i18n.t("idee"),
    SUPPORTED: i18n.t("met veel hulp"),
    SHARED: i18n.t("samen"),
    SELF_RUN: i18n.t("helemaal zelf"),
    ENDED: i18n.t("voorbij"),
  }[phase];
}

/** "6 uur", "1,5 uur", "geen uren" */
export function hours(quarters: number): string {
  return quarters === 0 ? i18n.t("geen uren") : i18n.t("{hours} uur", { hours: figure(quarters / 4, 2) });
}
