import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import {
  HomeVisitIcon,
  ImportIcon,
  NeighbourhoodIcon,
  OverviewIcon,
  PeopleIcon,
  ReportIcon,
  RequestsIcon,
  SessionsIcon,
  SettingsIcon,
  StandInIcon,
  WaitingIcon,
  TodayIcon,
} from "../components/icons";
import type { Role } from "../graphql/generated/graphql";

export type Place = { readonly path: string; readonly name: string; readonly Icon: () => ReactElement };

/** Where a role can go; the first is its first page, the first two stand in the bar of a phone. */
export function placesOf(role: Role): readonly Place[] {
  const today = { path: "/vandaag", name: i18n.t("Vandaag"), Icon: TodayIcon };
  const people = { path: "/mensen", name: i18n.t("Mensen"), Icon: PeopleIcon };
  const sessions = { path: "/bijeenkomsten", name: i18n.t("Bijeenkomsten"), Icon: SessionsIcon };
  const neighbourhood = { path: "/buurt", name: i18n.t("Buurt"), Icon: NeighbourhoodIcon };
  const overview = { path: "/overzicht", name: i18n.t("Overzicht"), Icon: OverviewIcon };
  const reports = { path: "/rapportages", name: i18n.t("Rapportages"), Icon: ReportIcon };
  const requests = { path: "/aanvragen", name: i18n.t("Aanvragen"), Icon: RequestsIcon };
  const imports = { path: "/importeren", name: i18n.t("Importeren"), Icon: ImportIcon };
  const settings = { path: "/inrichting", name: i18n.t("Inrichting"), Icon: SettingsIcon };
  const waiting = { path: "/wachtlijst", name: i18n.t("Wachtlijst"), Icon: WaitingIcon };
  const standIns = { path: "/invallen", name: i18n.t("Invallen"), Icon: StandInIcon };
  const visiting = { path: "/huisbezoek", name: i18n.t("Huisbezoek"), Icon: HomeVisitIcon };
  const mine = { path: "/mijn-bezoeken", name: i18n.t("Mijn bezoeken"), Icon: HomeVisitIcon };
  switch (role) {
    case "CASEWORKER":
      return [today, people, sessions, waiting, visiting, neighbourhood, imports];
    case "MANAGER":
      return [
        overview,
        people,
        today,
        sessions,
        waiting,
        visiting,
        neighbourhood,
        reports,
        requests,
        standIns,
        imports,
      ];
    case "FUNDER":
      return [reports];
    case "ADMIN":
      return [settings];
    case "VOLUNTEER":
      return [mine];
  }
}

export function firstPage(role: Role): string {
  return placesOf(role)[0]?.path ?? "/meer";
}

export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
