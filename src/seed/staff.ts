import type { FirstAccount } from "../access/create-organisation";
import type { DemoLogin } from "../access/context";
import { Role } from "../access/permissions";

/** Everybody's in the demo; the server refuses to be a demo where others could reach it. */
const password = "meedoen in de demo";

/** The five people on the login page of the demo. */
const doors = [
  { who: "samira", sentence: "begeleidt twee groepen" },
  { who: "ellen", sentence: "ziet hoe het gaat in alle onderdelen" },
  { who: "bas", sentence: "leest voor de gemeente de vastgestelde jaarrapportages" },
  { who: "priya", sentence: "regelt gebruikers, onderdelen en plekken" },
  { who: "wilma", sentence: "bezoekt als vrijwilliger twee mensen thuis" },
] as const;

/** Who works at the invented organisation; Bas works for the municipality. */
export const staff = {
  samira: employee("Samira Haddou", "samira", Role.CASEWORKER),
  wouter: employee("Wouter Hiemstra", "wouter", Role.CASEWORKER),
  leyla: employee("Leyla Aydoğan", "leyla", Role.CASEWORKER),
  marjolein: employee("Marjolein Kuipers", "marjolein", Role.CASEWORKER),
  sewit: employee("Sewit Gebremariam", "sewit", Role.CASEWORKER),
  chantal: employee("Chantal Wijngaarde", "chantal", Role.CASEWORKER),
  farid: employee("Farid Nazari", "farid", Role.CASEWORKER),
  anneke: employee("Anneke Dijkhuizen", "anneke", Role.CASEWORKER),
  tomasz: employee("Tomasz Wolski", "tomasz", Role.CASEWORKER),
  ellen: employee("Ellen Terpstra", "ellen", Role.MANAGER),
  priya: employee("Priya Mahabier", "priya", Role.ADMIN),
  wilma: employee("Wilma Bakker", "wilma", Role.VOLUNTEER),
  bas: { name: "Bas Verhoeven", email: "bas@gemeente.example", role: Role.FUNDER, password },
} as const satisfies Record<string, Employee>;

/** In the demo everybody has a password from the start. */
type Employee = FirstAccount & { readonly password: string };

export type StaffKey = keyof typeof staff;

/** The people of the login page: one for each role. */
export function demoPeople(): DemoLogin[] {
  return doors.map(({ who, sentence }) => ({ ...staff[who], sentence }));
}

function employee(name: string, first: string, role: Role): Employee {
  return { name, email: `${first}@welzijn-aan-de-eem.example`, role, password };
}
