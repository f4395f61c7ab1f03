import type { Day } from "../core/days";
import type { Coverage, ReportDefinition } from "./report.types";
import { LEAST, LEAST_SENSITIVE } from "./protect/safe";

/** What each figure means. A changed sentence is a changed figure: say so in the report's release. */
export function definitionsFor(divisionYear: number): ReportDefinition[] {
  return [
    {
      figure: "Unieke deelnemers",
      definition:
        "Het aantal verschillende mensen dat in de periode minstens één keer aanwezig was; wie vaker of bij meer onderdelen kwam, telt één keer.",
    },
    {
      figure: "Deelnames",
      definition:
        "Het aantal keren dat iemand aanwezig was bij een bijeenkomst; ook wie alleen een voornaam gaf, telt hier mee.",
    },
    {
      figure: "Stand begin",
      definition: "Het aantal inschrijvingen dat actief of gepauzeerd was toen de periode begon.",
    },
    {
      figure: "Instroom",
      definition:
        "Het aantal inschrijvingen dat in de periode voor het eerst actief werd; wie later terugkomt, telt hier opnieuw.",
    },
    {
      figure: "Uitstroom",
      definition: "Het aantal inschrijvingen dat in de periode eindigde nadat ze actief waren geweest.",
    },
    {
      figure: "Stand eind",
      definition:
        "Het aantal inschrijvingen dat aan het eind van de periode actief of gepauzeerd was: stand begin + instroom − uitstroom.",
    },
    {
      figure: "Wijk",
      definition: `De wijk waar iemand woont, zoals het register die nu kent, volgens de wijkindeling van het CBS van ${divisionYear}.`,
    },
    {
      figure: "Leeftijd",
      definition:
        "De leeftijd op de peildatum, de laatste dag van de periode; we kennen geboortejaar en geboortemaand en rekenen met de eerste dag van die maand.",
    },
    {
      figure: "Ingevuld",
      definition:
        "Het aantal bijeenkomsten met een ingevulde presentielijst, van alle bijeenkomsten die niet zijn afgezegd en al zijn geweest.",
    },
  ];
}

export const protectionSentence =
  `Groepen van 1 tot en met ${LEAST - 1} mensen staan niet in deze rapportage; bij sommige onderdelen ligt die grens bij ${LEAST_SENSITIVE}. ` +
  "Kleine groepen zijn samengevoegd tot ze groot genoeg waren. Ook wat je kunt uitrekenen door getallen van elkaar af te trekken, is zo nagekeken.";

/** Why a line has no numbers. */
export const tooSmall = "Deze groep is te klein om te laten zien.";

/** Why a track line has no number of people. */
export const withheldPeople =
  "Het aantal mensen staat er niet: anders is uit te rekenen hoe weinig mensen bij meer onderdelen kwamen.";

/** "38 van 42 bijeenkomsten ingevuld" */
export function coverageOf(tracks: readonly { readonly logged: number; readonly of: number }[]): Coverage {
  const logged = tracks.reduce((sum, track) => sum + track.logged, 0);
  const of = tracks.reduce((sum, track) => sum + track.of, 0);
  return { logged, of, sentence: `${logged} van ${of} ${of === 1 ? "bijeenkomst" : "bijeenkomsten"} ingevuld` };
}

const longDay = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });

/** "3 februari 2026" */
export function dayInWords(day: Day): string {
  return longDay.format(new Date(`${day}T00:00:00Z`));
}
