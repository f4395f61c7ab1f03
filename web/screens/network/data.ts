import { i18n } from "@lingui/core";
import type { ContactBand, NetworkQuery, SupportKind, TieGroup } from "../../graphql/generated/graphql";

/** What the page's question answers. */
export type NetworkData = NetworkQuery["network"];
export type Network = NetworkData["networks"][number];
export type Tie = Network["ties"][number];

export const tieGroups: readonly TieGroup[] = [
  "HOUSEHOLD",
  "FAMILY",
  "FRIENDS",
  "ACQUAINTANCES",
  "NEIGHBOURS",
  "PROFESSIONALS",
];
export const supportKinds: readonly SupportKind[] = ["PRACTICAL", "COMPANY", "ADVICE", "EMOTIONAL"];
export const contactBands: readonly ContactBand[] = ["DAILY", "WEEKLY", "MONTHLY", "SELDOM"];
export const circles = [1, 2, 3] as const;

export const groupWord = (group: TieGroup): string =>
  ({
    HOUSEHOLD: i18n.t("gezin"),
    FAMILY: i18n.t("familie"),
    FRIENDS: i18n.t("vrienden"),
    ACQUAINTANCES: i18n.t("kennissen"),
    NEIGHBOURS: i18n.t("buren"),
    PROFESSIONALS: i18n.t("professionals"),
  })[group];

export const supportWord = (support: SupportKind): string =>
  ({
    PRACTICAL: i18n.t("praktische hulp"),
    COMPANY: i18n.t("gezelschap"),
    ADVICE: i18n.t("advies"),
    EMOTIONAL: i18n.t("troost en vertrouwen"),
  })[support];

export const contactWord = (contact: ContactBand): string =>
  ({
    DAILY: i18n.t("bijna elke dag"),
    WEEKLY: i18n.t("elke week"),
    MONTHLY: i18n.t("elke maand"),
    SELDOM: i18n.t("minder vaak"),
  })[contact];

export const circleWord = (circle: number): string =>
  [i18n.t("dichtbij"), i18n.t("vertrouwd"), i18n.t("verder weg")][circle - 1] ?? "";

/** The alias that she chose, or the word for what they are to her. */
export const tieWord = ({ alias, group }: Tie): string => alias ?? groupWord(group);
