import type { StaffKey } from "./staff";

/** An invented volunteer. Days are counted from today. */
export interface VolunteerPlan {
  readonly name: string;
  /** Whose login it is, where there is one. */
  readonly account: StaffKey | null;
  readonly phone: string | null;
  readonly district: string;
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly availability: readonly string[];
  readonly conductSeen: number | null;
  readonly trainingSeen: number | null;
}

export const volunteers = {
  wilma: {
    name: "Wilma Bakker",
    account: "wilma",
    phone: "06 00000071",
    district: "WK030707",
    languages: ["Nederlands"],
    interests: ["wandelen", "koken", "tuinieren"],
    availability: ["WEEKDAY_AFTERNOON"],
    conductSeen: -300,
    trainingSeen: -290,
  },
  hassan: {
    name: "Hassan El Idrissi",
    account: null,
    phone: "06 00000072",
    district: "WK030703",
    languages: ["Nederlands", "Arabisch", "Tarifit"],
    interests: ["schaken", "thee drinken"],
    availability: ["WEEKDAY_MORNING", "WEEKEND"],
    conductSeen: -400,
    trainingSeen: -380,
  },
  greetje: {
    name: "Greetje Visser",
    account: null,
    phone: "06 00000073",
    district: "WK030710",
    languages: ["Nederlands"],
    interests: ["kaarten", "wandelen"],
    availability: ["WEEKDAY_AFTERNOON"],
    conductSeen: -1110,
    trainingSeen: -800,
  },
  olena: {
    name: "Olena Kovalenko",
    account: null,
    phone: null,
    district: "WK030707",
    languages: ["Nederlands", "Oekraïens", "Engels"],
    interests: ["muziek", "handwerken"],
    availability: ["WEEKDAY_EVENING", "WEEKEND"],
    conductSeen: null,
    trainingSeen: -12,
  },
  mehmet: {
    name: "Mehmet Yıldız",
    account: null,
    phone: "06 00000074",
    district: "WK030708",
    languages: ["Nederlands", "Turks"],
    interests: ["tuinieren", "koken"],
    availability: ["WEEKDAY_AFTERNOON", "WEEKEND"],
    conductSeen: -150,
    trainingSeen: -140,
  },
  ria: {
    name: "Ria Schouten",
    account: null,
    phone: "06 00000075",
    district: "WK030714",
    languages: ["Nederlands"],
    interests: ["handwerken", "kaarten", "muziek"],
    availability: ["WEEKDAY_MORNING", "WEEKDAY_AFTERNOON"],
    conductSeen: -60,
    trainingSeen: -55,
  },
} as const satisfies Record<string, VolunteerPlan>;

export type VolunteerKey = keyof typeof volunteers;

/** Somebody who asked for a visit, and what came of it. Days are counted from today. */
export interface RequestPlan {
  readonly purpose: string;
  readonly interests: readonly string[];
  readonly availability: readonly string[];
  readonly asked: number;
  readonly match: MatchPlan | null;
}

interface MatchPlan {
  readonly volunteer: VolunteerKey;
  readonly changes: readonly { readonly state: string; readonly on: number }[];
  /** The time at which she comes, on the weekday of the visits. */
  readonly agreedTime: string | null;
  readonly steps: readonly { readonly step: string; readonly on: number }[];
  readonly evaluations: readonly { readonly moment: string; readonly on: number; readonly words: string }[];
  readonly visits: readonly { readonly on: number; readonly outcome: string }[];
  /** What the volunteer said with each visit that worried her, and whether it is settled. */
  readonly worries: readonly { readonly on: number; readonly words: string; readonly settled: string | null }[];
}

const none = { agreedTime: null, steps: [], evaluations: [], visits: [], worries: [] };
const done = (...days: readonly number[]) => days.map((on) => ({ on, outcome: "DONE" }));

export const requests: readonly RequestPlan[] = [
  {
    purpose: "BRIDGE_TO_GROUP",
    interests: ["koken"],
    availability: ["WEEKDAY_AFTERNOON"],
    asked: -150,
    match: {
      volunteer: "wilma",
      changes: [
        { state: "PROPOSED", on: -112 },
        { state: "INTRODUCED", on: -106 },
        { state: "ACTIVE", on: -100 },
      ],
      agreedTime: "14:00",
      steps: [
        { step: "HOME", on: -100 },
        { step: "OUTING", on: -65 },
        { step: "MEETING_PLACE_TOGETHER", on: -16 },
      ],
      evaluations: [{ moment: "SIX_WEEKS", on: -57, words: "Ze lachen veel samen." }],
      visits: [...done(-93, -86, -79, -65, -58, -51, -44, -37, -23, -16, -9, -2), { on: -72, outcome: "NOT_AT_HOME" }],
      worries: [{ on: -30, words: "De verwarming deed het niet.", settled: "Woningbouw gebeld, is gemaakt." }],
    },
  },
  {
    purpose: "COMPANY",
    interests: ["wandelen"],
    availability: ["WEEKDAY_AFTERNOON"],
    asked: -70,
    match: {
      ...none,
      volunteer: "wilma",
      changes: [
        { state: "PROPOSED", on: -44 },
        { state: "INTRODUCED", on: -38 },
        { state: "ACTIVE", on: -34 },
      ],
      agreedTime: "10:30",
      steps: [{ step: "HOME", on: -34 }],
      visits: done(-29, -22, -15, -8),
      worries: [{ on: -1, words: "De gordijnen waren dicht en er was nog niet gegeten.", settled: null }],
    },
  },
  {
    purpose: "GOING_OUT",
    interests: ["schaken"],
    availability: ["WEEKEND"],
    asked: -110,
    match: {
      ...none,
      volunteer: "hassan",
      changes: [
        { state: "PROPOSED", on: -68 },
        { state: "INTRODUCED", on: -63 },
        { state: "ACTIVE", on: -60 },
      ],
      steps: [{ step: "HOME", on: -60 }],
    },
  },
  {
    purpose: "COMPANY",
    interests: ["handwerken"],
    availability: ["WEEKDAY_MORNING"],
    asked: -31,
    match: {
      ...none,
      volunteer: "ria",
      changes: [
        { state: "PROPOSED", on: -9 },
        { state: "INTRODUCED", on: -4 },
      ],
    },
  },
  {
    purpose: "BRIDGE_TO_GROUP",
    interests: ["koken", "muziek"],
    availability: ["WEEKDAY_AFTERNOON"],
    asked: -83,
    match: null,
  },
  { purpose: "COMPANY", interests: ["kaarten"], availability: [], asked: -40, match: null },
  { purpose: "GOING_OUT", interests: ["wandelen", "tuinieren"], availability: ["WEEKEND"], asked: -19, match: null },
  { purpose: "COMPANY", interests: [], availability: ["WEEKDAY_MORNING"], asked: -3, match: null },
];
