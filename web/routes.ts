import { lazy, type ComponentType } from "react";
import type { Role } from "./graphql/generated/graphql";
import Today from "./screens/today/today";

export const LogIn = lazy(() => import("./screens/log-in/log-in"));
export const ChoosePassword = lazy(() => import("./screens/log-in/choose-password"));
export const NotFound = lazy(() => import("./screens/more/not-found"));

const Volunteer = lazy(() => import("./screens/visits/volunteer"));

/** Fetched beforehand where a visit begins at a list. */
export const loadRollCall = (): Promise<typeof import("./screens/roll-call/roll-call")> =>
  import("./screens/roll-call/roll-call");

type ScreenRoute = { readonly path: string; readonly Screen: ComponentType; readonly roles: readonly Role[] };

const everybody: readonly Role[] = ["CASEWORKER", "MANAGER", "FUNDER", "ADMIN", "VOLUNTEER"];
const withPeople: readonly Role[] = ["CASEWORKER", "MANAGER"];
const manager: readonly Role[] = ["MANAGER"];
const admin: readonly Role[] = ["ADMIN"];

/** Every address of the application, once. Addresses hold the Dutch words, since people send them to each other. */
export const routes: readonly ScreenRoute[] = [
  { path: "/meer", roles: everybody, Screen: lazy(() => import("./screens/more/more")) },
  { path: "/vandaag", roles: withPeople, Screen: Today },
  { path: "/mensen", roles: withPeople, Screen: lazy(() => import("./screens/people/people")) },
  { path: "/mensen/nieuw", roles: withPeople, Screen: lazy(() => import("./screens/register/register")) },
  { path: "/mensen/kunnen", roles: withPeople, Screen: lazy(() => import("./screens/strengths/find")) },
  { path: "/mensen/stappen", roles: withPeople, Screen: lazy(() => import("./screens/strengths/steps")) },
  { path: "/mensen/metingen", roles: withPeople, Screen: lazy(() => import("./screens/measurements/due")) },
  { path: "/mensen/:id", roles: withPeople, Screen: lazy(() => import("./screens/participant/participant")) },
  { path: "/mensen/:id/krachten", roles: withPeople, Screen: lazy(() => import("./screens/strengths/person")) },
  { path: "/mensen/:id/doelen", roles: withPeople, Screen: lazy(() => import("./screens/goals/goals")) },
  { path: "/mensen/:id/netwerk", roles: withPeople, Screen: lazy(() => import("./screens/network/network")) },
  { path: "/mensen/:id/toestemmingen", roles: withPeople, Screen: lazy(() => import("./screens/consents/consents")) },
  { path: "/mensen/:id/wie-keek", roles: withPeople, Screen: lazy(() => import("./screens/privacy/who-looked")) },
  { path: "/mensen/:id/inzage", roles: manager, Screen: lazy(() => import("./screens/privacy/dossier")) },
  { path: "/mensen/:id/wijzigen", roles: withPeople, Screen: lazy(() => import("./screens/register/amend")) },
  {
    path: "/mensen/:id/metingen",
    roles: withPeople,
    Screen: lazy(() => import("./screens/measurements/measurements")),
  },
  {
    path: "/mensen/:id/metingen/:list",
    roles: withPeople,
    Screen: lazy(() => import("./screens/measurements/fill-in")),
  },
  { path: "/wachtlijst", roles: withPeople, Screen: lazy(() => import("./screens/waiting/waiting")) },
  { path: "/mensen/:id/huisbezoek", roles: withPeople, Screen: lazy(() => import("./screens/visits/ask")) },
  { path: "/huisbezoek", roles: withPeople, Screen: lazy(() => import("./screens/visits/home-visiting")) },
  { path: "/huisbezoek/zorgen", roles: withPeople, Screen: lazy(() => import("./screens/visits/worries")) },
  { path: "/huisbezoek/vragen/:id", roles: withPeople, Screen: lazy(() => import("./screens/visits/request")) },
  { path: "/huisbezoek/koppelingen/:id", roles: withPeople, Screen: lazy(() => import("./screens/visits/match")) },
  { path: "/huisbezoek/vrijwilligers/nieuw", roles: withPeople, Screen: Volunteer },
  { path: "/huisbezoek/vrijwilligers/:id", roles: withPeople, Screen: Volunteer },
  { path: "/mijn-bezoeken", roles: ["VOLUNTEER"], Screen: lazy(() => import("./screens/visits/my-visits")) },
  { path: "/bijeenkomsten", roles: withPeople, Screen: lazy(() => import("./screens/sessions/sessions")) },
  { path: "/bijeenkomsten/plannen", roles: withPeople, Screen: lazy(() => import("./screens/planning/plan-series")) },
  { path: "/bijeenkomsten/reeksen", roles: withPeople, Screen: lazy(() => import("./screens/planning/series")) },
  { path: "/bijeenkomsten/:id", roles: withPeople, Screen: lazy(loadRollCall) },
  {
    path: "/bijeenkomsten/:id/wijzigen",
    roles: withPeople,
    Screen: lazy(() => import("./screens/planning/move-session")),
  },
  { path: "/bijeenkomsten/:id/papier", roles: withPeople, Screen: lazy(() => import("./screens/paper/paper")) },
  { path: "/buurt", roles: withPeople, Screen: lazy(() => import("./screens/neighbourhood/neighbourhood")) },
  {
    path: "/buurt/initiatieven/:id",
    roles: withPeople,
    Screen: lazy(() => import("./screens/neighbourhood/initiative")),
  },
  { path: "/buurt/netwerken/:id", roles: withPeople, Screen: lazy(() => import("./screens/neighbourhood/network")) },
  { path: "/overzicht", roles: manager, Screen: lazy(() => import("./screens/overview/overview")) },
  { path: "/doorstroom", roles: manager, Screen: lazy(() => import("./screens/moving-on/moving-on")) },
  { path: "/aanvragen", roles: manager, Screen: lazy(() => import("./screens/requests/requests")) },
  { path: "/invallen", roles: manager, Screen: lazy(() => import("./screens/stand-ins/stand-ins")) },
  { path: "/importeren", roles: withPeople, Screen: lazy(() => import("./screens/imports/imports")) },
  { path: "/rapportages", roles: ["MANAGER", "FUNDER"], Screen: lazy(() => import("./screens/reports/reports")) },
  { path: "/rapportages/concept/:year", roles: manager, Screen: lazy(() => import("./screens/reports/draft")) },
  { path: "/rapportages/:id", roles: ["MANAGER", "FUNDER"], Screen: lazy(() => import("./screens/reports/release")) },
  { path: "/inrichting", roles: admin, Screen: lazy(() => import("./screens/settings/accounts")) },
  { path: "/inrichting/onderdelen", roles: admin, Screen: lazy(() => import("./screens/settings/tracks")) },
  { path: "/inrichting/plekken", roles: admin, Screen: lazy(() => import("./screens/settings/places")) },
  { path: "/inrichting/toestemmingen", roles: admin, Screen: lazy(() => import("./screens/settings/consent-texts")) },
  {
    path: "/inrichting/vragenlijsten",
    roles: admin,
    Screen: lazy(() => import("./screens/settings/instruments")),
  },
  { path: "/inrichting/termijnen", roles: admin, Screen: lazy(() => import("./screens/settings/terms")) },
  { path: "/inrichting/berichten", roles: admin, Screen: lazy(() => import("./screens/settings/mails")) },
];
