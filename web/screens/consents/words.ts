import { i18n } from "@lingui/core";
import type { ConsentAnswer, ConsentMethod, ConsentPurpose } from "../../graphql/generated/graphql";

/** What a consent is about, as the head of its part. */
export function purposeName(purpose: ConsentPurpose): string {
  return {
    MEASUREMENTS: i18n.t("Vragenlijsten"),
    NETWORK: i18n.t("Netwerkcirkels"),
    PHOTO: i18n.t("Foto"),
    STORY: i18n.t("Een verhaal delen"),
  }[purpose];
}

export function methodName(method: ConsentMethod): string {
  return {
    SPOKEN: i18n.t("in een gesprek"),
    SIGNED: i18n.t("met een handtekening"),
    DIGITAL: i18n.t("in een bericht"),
  }[method];
}

export function answerName(answer: ConsentAnswer): string {
  return {
    GIVEN: i18n.t("zei ja"),
    REFUSED: i18n.t("zei nee"),
    WITHDRAWN: i18n.t("trok de toestemming in"),
  }[answer];
}
