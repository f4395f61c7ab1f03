import { colleague, day, hers, inWords, type DossierPart } from "./dossier-part";

const purposes = { COMPANY: "gezelschap", GOING_OUT: "samen op stap", BRIDGE_TO_GROUP: "samen naar een groep" };
const weekParts = {
  WEEKDAY_MORNING: "doordeweeks 's ochtends",
  WEEKDAY_AFTERNOON: "doordeweeks 's middags",
  WEEKDAY_EVENING: "doordeweeks 's avonds",
  WEEKEND: "in het weekend",
};
const states = {
  PROPOSED: "voorgesteld",
  INTRODUCED: "kennisgemaakt",
  ACTIVE: "loopt",
  PAUSED: "pauzeert",
  ENDED: "beëindigd",
};
const steps = {
  HOME: "thuis",
  OUTING: "samen naar buiten",
  MEETING_PLACE_TOGETHER: "samen naar een ontmoetingsplek",
  ALONE: "zelf erheen",
};
const moments = { SIX_WEEKS: "na zes weken", THREE_MONTHS: "na drie maanden", SIX_MONTHS: "na een half jaar" };
const verdicts = {
  GOES_WELL: "het gaat goed",
  NEEDS_SOMETHING: "er is iets nodig",
  BETTER_TO_STOP: "beter om te stoppen",
};
const outcomes = { DONE: "geweest", NOT_AT_HOME: "niet thuis", WORRIED: "een zorg gemeld" };

const volunteer =
  "(SELECT v.name FROM volunteer v WHERE v.organisation_id = m.organisation_id AND v.id = m.volunteer_id)";
const times = (alias: string): string =>
  `(SELECT string_agg(${inWords("part", weekParts)}, ', ') FROM unnest(${alias}.availability) AS part)`;
const ofMatch = (table: string, alias: string): string => `FROM visit_match m
     JOIN ${table} ${alias} ON ${alias}.organisation_id = m.organisation_id AND ${alias}.match_id = m.id WHERE ${hers("m")}`;

/** What the register knows of visits at somebody's home, and of her own visits to others. */
export const visitParts: readonly DossierPart[] = [
  {
    id: "visit-requests",
    title: "Wanneer je om huisbezoek vroeg",
    tables: ["visit_request"],
    columns: [
      "Gevraagd op",
      "Waarvoor",
      "Talen",
      "Graag",
      "Wanneer het kan",
      "Toelichting",
      "Vastgelegd door",
      "Niet meer sinds",
    ],
    values: [
      "r.asked_on",
      inWords("r.purpose", purposes),
      "array_to_string(r.languages, ', ')",
      "array_to_string(r.interests, ', ')",
      times("r"),
      "r.words",
      colleague("r.recorded_by"),
      "r.closed_on",
    ],
    from: `FROM visit_request r WHERE ${hers("r")}`,
    order: "r.asked_on, r.id",
  },
  {
    id: "visit-matches",
    title: "Wie bij je komt",
    tables: ["visit_match", "match_change"],
    columns: ["Vrijwilliger", "Stand", "Vanaf", "Vaste dag (1 is maandag)", "Tijd", "Vastgelegd door"],
    values: [
      volunteer,
      inWords("c.state", states),
      `c."on"`,
      "m.agreed_weekday",
      "m.agreed_time",
      colleague("c.recorded_by"),
    ],
    from: ofMatch("match_change", "c"),
    order: "m.id, c.number",
  },
  {
    id: "visit-steps",
    title: "Van thuis naar buiten",
    tables: ["match_step"],
    columns: ["Stap", "Voor het eerst op", "Vrijwilliger", "Vastgelegd door"],
    values: [inWords("s.step", steps), `s."on"`, volunteer, colleague("s.recorded_by")],
    from: ofMatch("match_step", "s"),
    order: `s."on", s.step`,
  },
  {
    id: "visit-evaluations",
    title: "Hoe het ging met het huisbezoek",
    tables: ["match_evaluation"],
    columns: ["Wanneer", "Dag", "Hoe het ging", "Toelichting", "Vastgelegd door"],
    values: [
      inWords("e.moment", moments),
      `e."on"`,
      inWords("e.verdict", verdicts),
      "e.words",
      colleague("e.recorded_by"),
    ],
    from: ofMatch("match_evaluation", "e"),
    order: `e."on", e.moment`,
  },
  {
    id: "home-visits",
    title: "Bezoeken bij je thuis",
    tables: ["home_visit"],
    columns: ["Dag", "Wat ervan kwam", "Vrijwilliger"],
    values: [`h."on"`, inWords("h.outcome", outcomes), volunteer],
    from: ofMatch("home_visit", "h"),
    order: `h."on", h.id`,
  },
  {
    id: "worries",
    title: "Zorgen die over jou zijn gemeld",
    tables: ["worry"],
    columns: ["Gemeld op", "De zorg", "Opgepakt door", "Afgehandeld op", "Wat er is gedaan"],
    values: [day("w.raised_at"), "w.words", colleague("w.taken_by"), day("w.settled_at"), "w.settled_words"],
    from: `FROM worry w WHERE ${hers("w")}`,
    order: "w.raised_at, w.id",
  },
  {
    id: "volunteer",
    title: "Jij als vrijwilliger",
    tables: ["volunteer"],
    columns: [
      "Naam",
      "E-mail",
      "Telefoon",
      "Talen",
      "Doet graag",
      "Wanneer het kan",
      "VOG gezien op",
      "Training gezien op",
      "Vanaf",
      "Tot",
    ],
    values: [
      "v.name",
      "v.email",
      "v.phone",
      "array_to_string(v.languages, ', ')",
      "array_to_string(v.interests, ', ')",
      times("v"),
      "v.conduct_seen_on",
      "v.training_seen_on",
      "v.started_on",
      "v.ended_on",
    ],
    from: `FROM volunteer v WHERE ${hers("v")}`,
    order: "v.started_on, v.id",
  },
];
