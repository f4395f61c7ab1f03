import { i18n } from "@lingui/core";
import type { InstrumentName, ReviewMoment, MeasurementsQuery } from "../../graphql/generated/graphql";

/** What the page's question answers. */
export type Asked = MeasurementsQuery["measurements"];
export type Instrument = Asked["instruments"][number];
export type Item = Instrument["items"][number];
export type Earlier = Asked["earlier"][number];

/** The codes that were answered, by the item's id. */
export type Answers = Readonly<Record<string, number>>;

export const momentWord = (moment: ReviewMoment): string =>
  ({
    START: i18n.t("aan het begin"),
    MONTH_3: i18n.t("na drie maanden"),
    MONTH_6: i18n.t("na een half jaar"),
    MONTH_12: i18n.t("na een jaar"),
    END: i18n.t("aan het eind"),
  })[moment];

/** The rungs of the participation ladder. Of the first the official name is not kind. */
export const rungWord = (rung: number): string =>
  [
    i18n.t("Weinig contact buiten het eigen huis"),
    i18n.t("Sociale contacten buitenshuis"),
    i18n.t("Deelname aan georganiseerde activiteiten"),
    i18n.t("Onbetaald werk"),
    i18n.t("Betaald werk met ondersteuning"),
    i18n.t("Betaald werk"),
  ][rung - 1] ?? "";

export const rungs = [6, 5, 4, 3, 2, 1] as const;

/** The address of a list to fill in; instruments have Dutch words there, since people send addresses to each other. */
export function addressOf(participantId: string, instrument: InstrumentName): string {
  return `/mensen/${participantId}/metingen/${words[instrument]}`;
}

/** The instrument of an address. */
export function instrumentIn(address: string, instruments: readonly Instrument[]): Instrument | undefined {
  return instruments.find(({ instrument }) => words[instrument] === address);
}

const words: Readonly<Record<InstrumentName, string>> = {
  PARTICIPATION_LADDER: "ladder",
  SATISFACTION: "cijfer",
  DJG6: "contact",
  DJG11: "contact-lang",
  MPG_OWN_MARKS: "zes-cijfers",
  LSNS6: "familie-en-vrienden",
  WHO5: "twee-weken",
  CEL: "vriendschap",
  OWN_QUESTIONS: "eigen-vragen",
};

/** With this answer, or without one. */
export function answer(item: string, value: number | null): (known: Answers) => Answers {
  return (known) => {
    const { [item]: _before, ...rest } = known;
    return value === null ? rest : { ...rest, [item]: value };
  };
}
