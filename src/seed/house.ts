import type { StaffKey } from "./staff";

export const organisationName = "Welzijn aan de Eem";
export const workshopName = "De Kunst van het Meedoen";

/** Invented houses in streets that do not exist, in districts that do. */
export const places = {
  linden: { name: "De Drie Linden", address: "Lindepad 12", district: "WK030707" },
  anker: { name: "Buurtkamer Het Anker", address: "Schipperskade 3", district: "WK030703" },
  waterlelie: { name: "De Waterlelie", address: "Lisdoddehof 40", district: "WK030710" },
  notenboom: { name: "Wijkcentrum De Notenboom", address: "Okkernootlaan 101", district: "WK030708" },
  keerpunt: { name: "'t Keerpunt", address: "Wolkammersgang 8", district: "WK030714" },
  vlonder: { name: "De Vlonder", address: "Oeverzwaluwdek 22", district: "WK030731" },
  zonnewijzer: { name: "De Zonnewijzer", address: "Gnomonplein 5", district: "WK030720" },
  wilgentuin: { name: "De Wilgentuin", address: "Knotwilgdreef 67", district: "WK030713" },
} as const;

export type PlaceKey = keyof typeof places;

/** A group that meets by a rhythm. `weekday`: 1 is Monday; "today" is whatever day the demo was filled on. */
export interface SeriesPlan {
  readonly key: string;
  readonly title: string;
  readonly place: PlaceKey;
  readonly rhythm: "WEEKLY" | "FORTNIGHTLY" | "MONTHLY_SAME_WEEKDAY";
  readonly weekday: number | "today" | "three days ago";
  readonly from: string;
  readonly until: string;
  /** People who belong to this group. 0: the whole track is expected. */
  readonly seats: number;
  /** Weeks before today on which it began. */
  readonly weeks: number;
  /** How often others than the named people are counted. */
  readonly headCount: number;
}

/** A track; everybody in an `intimate` one is marked at each meeting, and today's sessions of the demo are there. */
export interface TrackPlan {
  readonly key: string;
  readonly name: string;
  readonly publicLabel: string;
  readonly sensitive: boolean;
  readonly intimate: boolean;
  readonly ages: readonly [number, number];
  readonly women: number;
  /** There are only so many places, and people wait for one. */
  readonly hasLimit?: true;
  readonly caseworkers: readonly [StaffKey, ...StaffKey[]];
  readonly series: readonly SeriesPlan[];
}

/** Half a year ahead of two years. */
export const WEEKS = 130;

export const tracks: readonly TrackPlan[] = [
  {
    key: "wijk",
    name: "Wijk en Participatie",
    publicLabel: "Meedoen in de wijk",
    sensitive: true,
    intimate: false,
    ages: [22, 74],
    women: 0.45,
    caseworkers: ["wouter", "chantal"],
    series: [
      {
        key: "inloop",
        title: "Inloop Kruiskamp",
        place: "linden",
        rhythm: "WEEKLY",
        weekday: 1,
        from: "10:00",
        until: "12:00",
        seats: 14,
        weeks: WEEKS,
        headCount: 0.5,
      },
      {
        key: "klussen",
        title: "Samen klussen",
        place: "anker",
        rhythm: "WEEKLY",
        weekday: 3,
        from: "13:30",
        until: "15:30",
        seats: 13,
        weeks: WEEKS,
        headCount: 0.15,
      },
      {
        key: "wandelen",
        title: "Wandelgroep Liendert",
        place: "waterlelie",
        rhythm: "WEEKLY",
        weekday: 5,
        from: "10:00",
        until: "11:30",
        seats: 13,
        weeks: 112,
        headCount: 0.2,
      },
    ],
  },
  {
    key: "ouderen",
    name: "Ontmoeting voor ouderen",
    publicLabel: "Samen aan tafel",
    sensitive: false,
    intimate: true,
    ages: [64, 92],
    women: 0.64,
    caseworkers: ["samira", "anneke"],
    series: [
      {
        key: "tafel",
        title: "Samen aan tafel",
        place: "notenboom",
        rhythm: "WEEKLY",
        weekday: "today",
        from: "10:00",
        until: "13:00",
        seats: 16,
        weeks: WEEKS,
        headCount: 0.6,
      },
      {
        key: "kaarten",
        title: "Koffie en kaarten",
        place: "zonnewijzer",
        rhythm: "FORTNIGHTLY",
        weekday: "three days ago",
        from: "14:00",
        until: "16:00",
        seats: 0,
        weeks: 96,
        headCount: 0.2,
      },
    ],
  },
  {
    key: "vrouwen",
    name: "Ontmoeting voor vrouwen",
    publicLabel: "Thuis in de buurt",
    sensitive: true,
    intimate: false,
    ages: [23, 69],
    women: 1,
    caseworkers: ["leyla", "chantal"],
    series: [
      {
        key: "ochtend",
        title: "Koffieochtend Randenbroek",
        place: "keerpunt",
        rhythm: "WEEKLY",
        weekday: 2,
        from: "09:30",
        until: "11:30",
        seats: 14,
        weeks: WEEKS,
        headCount: 0.4,
      },
      {
        key: "naaien",
        title: "Naaiatelier",
        place: "linden",
        rhythm: "WEEKLY",
        weekday: 4,
        from: "13:00",
        until: "15:00",
        seats: 13,
        weeks: 120,
        headCount: 0.1,
      },
    ],
  },
  {
    key: "thuis",
    name: "Vrijwilliger Thuis",
    publicLabel: "Een ander op bezoek",
    sensitive: false,
    intimate: false,
    ages: [38, 86],
    women: 0.58,
    caseworkers: ["marjolein", "farid"],
    series: [
      {
        key: "huiskamer",
        title: "Huiskamer Schuilenburg",
        place: "wilgentuin",
        rhythm: "WEEKLY",
        weekday: 4,
        from: "10:00",
        until: "12:00",
        seats: 13,
        weeks: WEEKS,
        headCount: 0.2,
      },
      {
        key: "maatjes",
        title: "Avond voor maatjes",
        place: "vlonder",
        rhythm: "MONTHLY_SAME_WEEKDAY",
        weekday: 2,
        from: "19:30",
        until: "21:00",
        seats: 0,
        weeks: 118,
        headCount: 0.3,
      },
    ],
  },
  {
    key: "taal",
    name: "Taal en Ontmoeting",
    publicLabel: "Taalcafé",
    sensitive: false,
    intimate: false,
    ages: [20, 66],
    women: 0.55,
    caseworkers: ["sewit", "tomasz"],
    series: [
      {
        key: "taalavond",
        title: "Taalcafé",
        place: "anker",
        rhythm: "WEEKLY",
        weekday: 2,
        from: "19:00",
        until: "20:30",
        seats: 14,
        weeks: WEEKS,
        headCount: 0.5,
      },
      {
        key: "taalochtend",
        title: "Taalochtend Vathorst",
        place: "vlonder",
        rhythm: "WEEKLY",
        weekday: 5,
        from: "09:30",
        until: "11:00",
        seats: 13,
        weeks: 84,
        headCount: 0.3,
      },
    ],
  },
  {
    key: "tuin",
    name: "Tuin en Keuken",
    publicLabel: "Tuin en keuken",
    sensitive: false,
    intimate: true,
    ages: [24, 79],
    women: 0.5,
    hasLimit: true,
    caseworkers: ["samira", "farid"],
    series: [
      {
        key: "tuinen",
        title: "Tuin en keuken",
        place: "wilgentuin",
        rhythm: "WEEKLY",
        weekday: "today",
        from: "14:00",
        until: "16:30",
        seats: 14,
        weeks: WEEKS,
        headCount: 0.25,
      },
      {
        key: "oogst",
        title: "Oogstmaaltijd",
        place: "wilgentuin",
        rhythm: "MONTHLY_SAME_WEEKDAY",
        weekday: 6,
        from: "17:00",
        until: "19:30",
        seats: 0,
        weeks: 100,
        headCount: 0.9,
      },
    ],
  },
];

/** Where most people of this city live; other districts now and then. Weights, by the official code. */
export const homes: Readonly<Record<string, number>> = {
  WK030707: 12,
  WK030710: 11,
  WK030703: 9,
  WK030714: 9,
  WK030708: 9,
  WK030713: 8,
  WK030720: 7,
  WK030709: 6,
  WK030711: 5,
  WK030731: 5,
  WK030721: 4,
  WK030724: 4,
  WK030706: 3,
  WK030701: 3,
  WK030715: 3,
  WK030719: 3,
  WK030716: 2,
  WK030730: 3,
  WK030728: 3,
  WK030718: 1,
  WK030717: 1,
  WK030726: 1,
  WK030702: 1,
  WK030704: 1,
};
