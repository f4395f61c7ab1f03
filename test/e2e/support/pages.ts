import type { Who } from "./browser";

/** Every page that needs no id in its address, by who opens it. */
export const pages: Readonly<Record<Who, readonly string[]>> = {
  caseworker: [
    "/vandaag",
    "/mensen",
    "/mensen/nieuw",
    "/bijeenkomsten",
    "/bijeenkomsten?niet-ingevuld=ja",
    "/bijeenkomsten/plannen",
    "/bijeenkomsten/reeksen",
    "/wachtlijst",
    "/buurt",
    "/huisbezoek",
    "/huisbezoek/zorgen",
    "/huisbezoek/vrijwilligers/nieuw",
    "/importeren",
    "/meer",
  ],
  manager: [
    "/overzicht",
    "/vandaag",
    "/rapportages",
    "/rapportages/concept/2026",
    "/doorstroom",
    "/aanvragen",
    "/invallen",
  ],
  funder: ["/rapportages", "/meer"],
  volunteer: ["/mijn-bezoeken", "/meer"],
  admin: [
    "/inrichting",
    "/inrichting/onderdelen",
    "/inrichting/plekken",
    "/inrichting/toestemmingen",
    "/inrichting/termijnen",
    "/inrichting/berichten",
  ],
};
