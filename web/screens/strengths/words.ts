import { i18n } from "@lingui/core";
import type { MovementProposalsQuery, MovementStep, StrengthKind } from "../../graphql/generated/graphql";
import { inWords } from "../../words/numbers";

export type Proposal = MovementProposalsQuery["movementProposals"][number];

export const strengthKinds: readonly StrengthKind[] = ["LIKES", "CAN", "BRINGS"];

export const strengthKindWord = (kind: StrengthKind): string =>
  ({ LIKES: i18n.t("vindt leuk"), CAN: i18n.t("kan of weet"), BRINGS: i18n.t("wil brengen") })[kind];

export const movementSteps: readonly MovementStep[] = ["REGULAR", "CONTRIBUTOR", "HOST", "ORGANISER"];

export const stepWord = (step: MovementStep): string =>
  ({
    VISITOR: i18n.t("kwam langs"),
    REGULAR: i18n.t("komt geregeld"),
    CONTRIBUTOR: i18n.t("draagt bij"),
    HOST: i18n.t("ontvangt anderen"),
    ORGANISER: i18n.t("organiseert"),
  })[step];

/** What somebody did that proposes a step: "kwam vijf keer in acht weken". */
export function proposalSentence({ step, times, weeks: period }: Proposal): string {
  const values = { times: inWords(times), weeks: inWords(period) };
  return {
    VISITOR: i18n.t("kwam langs"),
    REGULAR: i18n.t("kwam {times} keer in {weeks} weken", values),
    CONTRIBUTOR: i18n.t("droeg {times} keer iets bij in {weeks} weken", values),
    HOST: i18n.t("ontving {times} keer de anderen in {weeks} weken", values),
    ORGANISER: i18n.t("had in {times} van de {weeks} weken een taak voor anderen", values),
  }[step];
}
