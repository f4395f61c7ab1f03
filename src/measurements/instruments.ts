import type { Instrument } from "./instrument";
import { InstrumentName } from "./measurement.types";
import { ReviewMoment } from "../participants/review-moment.types";
import { scoreConnection } from "./scoring/connection";
import { scoreLadder } from "./scoring/ladder";
import { elevenItems, scoreLoneliness, sixItems } from "./scoring/loneliness";
import { scoreNetworkScale } from "./scoring/network-scale";
import { scoreSatisfaction } from "./scoring/satisfaction";
import { scoreWellbeing } from "./scoring/wellbeing";
import { elevenItemWording, sixItemWording } from "./wording/de-jong-gierveld";
import { ladderWording } from "./wording/ladder";
import { positiveHealthWording } from "./wording/positive-health";
import { satisfactionWording } from "./wording/satisfaction";

const { START, MONTH_3, MONTH_6, MONTH_12, END } = ReviewMoment;
const halfYearly = [START, MONTH_6, MONTH_12, END];
const quarterly = [START, MONTH_3, MONTH_6, MONTH_12, END];

const shipped = { version: 1, language: "nl", wordingFrom: "PRODUCT", shape: null } as const;
const owners = { version: 1, language: "nl", wordingFrom: "OWNER", wording: null, readingLevel: null } as const;
const nothing = (): Readonly<Record<string, never>> => ({});
const freeForGroups =
  "© Vrije Universiteit Amsterdam. Vrij te gebruiken in onderzoek met bronvermelding; vraag de VU om toestemming voor ander gebruik. Alleen voor groepen, niet om iets over één persoon te zeggen.";

/** Every instrument, in the order in which they are shown. What is on at first is the set that burdens least. */
export const instruments: readonly Instrument[] = [
  {
    ...shipped,
    id: InstrumentName.PARTICIPATION_LADDER,
    name: "Participatieladder",
    officialName: "Participatieladder (VNG, Regioplan)",
    about: "Waar iemand nu aan meedoet, op zes treden.",
    readingLevel: "B1",
    source: "VNG en Regioplan, Participatieladder (2008-2011)",
    licence: "Openbare definities, eigen woorden.",
    isForPersons: true,
    moments: halfYearly,
    isOnAtFirst: true,
    wording: ladderWording,
    score: scoreLadder,
  },
  {
    ...shipped,
    id: InstrumentName.SATISFACTION,
    name: "Cijfer voor het leven nu",
    officialName: "Tevredenheid met het leven (CBS, 1-10)",
    about: "Eén cijfer voor hoe tevreden iemand is met het leven.",
    readingLevel: "B1",
    source: "CBS, Meten van tevredenheid en geluk (2014)",
    licence: "Vrij te gebruiken met bronvermelding.",
    isForPersons: true,
    moments: quarterly,
    isOnAtFirst: true,
    wording: satisfactionWording,
    score: scoreSatisfaction,
  },
  {
    ...shipped,
    id: InstrumentName.DJG6,
    name: "Contact met anderen (6 uitspraken)",
    officialName: "De Jong Gierveld-schaal, 6 items",
    about: "Zes uitspraken over de mensen om je heen.",
    readingLevel: "B1",
    source: "De Jong Gierveld & Van Tilburg (2006)",
    licence: freeForGroups,
    isForPersons: false,
    moments: halfYearly,
    isOnAtFirst: true,
    wording: sixItemWording,
    score: (answers) => scoreLoneliness(sixItems, answers),
  },
  {
    ...shipped,
    id: InstrumentName.DJG11,
    name: "Contact met anderen (11 uitspraken)",
    officialName: "De Jong Gierveld-schaal, 11 items",
    about: "Elf uitspraken over de mensen om je heen.",
    readingLevel: "B1",
    source: "De Jong Gierveld & Kamphuis (1985); grenzen: Van Tilburg & De Jong Gierveld (1999)",
    licence: freeForGroups,
    isForPersons: false,
    moments: halfYearly,
    isOnAtFirst: false,
    wording: elevenItemWording,
    score: (answers) => scoreLoneliness(elevenItems, answers),
  },
  {
    ...shipped,
    id: InstrumentName.MPG_OWN_MARKS,
    name: "Eigen cijfers voor zes kanten van gezondheid",
    officialName: "Eigen cijfers bij de zes dimensies van Positieve Gezondheid",
    about: "Zes eigen cijfers om over te praten. Ze worden niet opgeteld.",
    readingLevel: "B1",
    source:
      "Zes dimensies: Huber e.a. (2011, 2016). De vraag is van ons. Het volledige gespreksinstrument: mijnpositievegezondheid.nl",
    licence:
      "Alleen de namen van de dimensies; eigen vraag. Niet het instrument van het Institute for Positive Health.",
    isForPersons: true,
    moments: quarterly,
    isOnAtFirst: false,
    wording: positiveHealthWording,
    score: nothing,
  },
  {
    ...owners,
    id: InstrumentName.LSNS6,
    name: "Familie en vrienden (6 vragen)",
    officialName: "Lubben Social Network Scale, LSNS-6",
    about: "Zes vragen over familie en vrienden.",
    source: "Lubben e.a. (2006), The Gerontologist 46(4), 503-513",
    licence: "Vraag de auteurs om de tekst en om toestemming. Meedoen levert de tekst niet mee.",
    isForPersons: false,
    moments: halfYearly,
    isOnAtFirst: false,
    shape: { questions: 6, options: 6 },
    score: scoreNetworkScale,
  },
  {
    ...owners,
    id: InstrumentName.WHO5,
    name: "De afgelopen twee weken (5 uitspraken)",
    officialName: "WHO-5 Well-Being Index",
    about: "Vijf uitspraken over de afgelopen twee weken.",
    source: "World Health Organization, WHO-5 Well-Being Index",
    licence:
      "Gratis met bronvermelding; de uitgave van 2024 heeft een eigen licentie (niet-commercieel). Meedoen levert de tekst niet mee. Gezondheidsgegevens: overleg eerst met de functionaris gegevensbescherming.",
    isForPersons: false,
    moments: halfYearly,
    isOnAtFirst: false,
    shape: { questions: 5, options: 6 },
    score: scoreWellbeing,
  },
  {
    ...owners,
    id: InstrumentName.CEL,
    name: "Vriendschap en contact (3 uitspraken)",
    officialName: "Campaign to End Loneliness Measurement Tool",
    about: "Drie uitspraken over vriendschap en contact.",
    source: "Campaign to End Loneliness, Measuring your impact",
    licence: "Gratis te gebruiken; er is geen officiële Nederlandse tekst. Meedoen levert de tekst niet mee.",
    isForPersons: false,
    moments: halfYearly,
    isOnAtFirst: false,
    shape: { questions: 3, options: 5 },
    score: scoreConnection,
  },
  {
    version: 1,
    language: "nl",
    id: InstrumentName.OWN_QUESTIONS,
    name: "Onze eigen vragen",
    officialName: "Eigen vragen van de organisatie",
    about: "Vragen die jullie zelf hebben bedacht.",
    readingLevel: null,
    source: "De eigen organisatie",
    licence: "Van de eigen organisatie.",
    isForPersons: true,
    moments: halfYearly,
    isOnAtFirst: false,
    wordingFrom: "ORGANISATION",
    wording: null,
    shape: null,
    score: nothing,
  },
];

const byName = new Map(instruments.map((instrument) => [instrument.id, instrument]));

/** The instrument of a name. */
export function instrumentNamed(name: InstrumentName): Instrument {
  const found = byName.get(name);
  if (!found) throw new Error(`no instrument ${name}`);
  return found;
}
