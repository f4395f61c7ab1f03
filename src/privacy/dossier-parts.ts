import { colleague, day, hers, inWords, track, type DossierPart } from "./dossier-part";
import { measurementParts } from "./dossier-measurements";
import { visitParts } from "./dossier-visits";

const yesOrNo = (expression: string): string =>
  `CASE WHEN ${expression} THEN 'ja' WHEN NOT ${expression} THEN 'nee' END`;

const statuses = { PRESENT: "aanwezig", ABSENT_NOTIFIED: "afgemeld", ABSENT_UNNOTIFIED: "kwam niet" };
const contributions = {
  HOSTING: "ontvangen",
  TEACHING: "uitleggen",
  PRACTICAL_HELP: "meehelpen",
  ORGANISING: "organiseren",
  CREATING: "maken",
  COMPANY: "gezelschap",
};
const stages = {
  REGISTERED: "aangemeld",
  INTAKE: "kennismaking",
  ACTIVE: "doet mee",
  PAUSED: "pauzeert",
  CLOSED: "afgesloten",
};
const reasons = {
  OWN_ACTIVITY: "doet nu zelf iets in de wijk",
  ASSOCIATION: "ging naar een vereniging of club",
  VOLUNTEERING: "werd vrijwilliger",
  EDUCATION: "ging een opleiding volgen",
  WORK: "ging werken",
  GOAL_REACHED: "bereikte het eigen doel",
  MOVED: "verhuisde",
  HEALTH: "stopte door gezondheid",
  NO_CONTACT: "geen contact meer",
  DIED: "overleden",
  OTHER: "anders",
};
const sources = {
  SELF: "jijzelf",
  FAMILY: "familie, vrienden of buren",
  GP: "de huisarts",
  NEIGHBOURHOOD_TEAM: "het wijkteam",
  CARE: "een zorgverlener",
  WELFARE: "een andere welzijnsorganisatie",
  MUNICIPALITY: "de gemeente",
  HOUSING: "de woningcorporatie",
  OTHER: "iemand anders",
};
const outcomes = {
  SPOKE_COMES_BACK: "gesproken, komt weer",
  SPOKE_STOPS: "gesproken, stopt",
  NOT_REACHED: "niet bereikt",
  NEEDS_SOMETHING: "gesproken, heeft iets nodig",
};
const purposes = { MEASUREMENTS: "vragenlijsten", NETWORK: "netwerkcirkels", PHOTO: "foto", STORY: "verhaal" };
const answers = { GIVEN: "ja", REFUSED: "nee", WITHDRAWN: "ingetrokken" };
const methods = { SPOKEN: "in een gesprek", SIGNED: "met een handtekening", DIGITAL: "in een bericht" };
const strengths = { LIKES: "vind je leuk", CAN: "kun je", BRINGS: "wil je brengen" };
const directions = { GIVEN: "gegeven", RECEIVED: "gekregen" };
const steps = {
  VISITOR: "kwam langs",
  REGULAR: "komt geregeld",
  CONTRIBUTOR: "draagt bij",
  HOST: "ontvangt anderen",
  ORGANISER: "organiseert",
};
const said = { CONFIRMED: "bevestigd", NOT_NOW: "nu niet" };
const endings = { REACHED: "bereikt", CHANGED: "veranderd in iets anders", LET_GO: "losgelaten" };
const moments = {
  START: "bij de start",
  MONTH_3: "na drie maanden",
  MONTH_6: "na een half jaar",
  MONTH_12: "na een jaar",
  END: "bij het afsluiten",
};
const tieGroups = {
  HOUSEHOLD: "gezin",
  FAMILY: "familie",
  FRIENDS: "vrienden",
  ACQUAINTANCES: "kennissen",
  NEIGHBOURS: "buren",
  PROFESSIONALS: "professionals",
};
const contacts = { DAILY: "bijna elke dag", WEEKLY: "elke week", MONTHLY: "elke maand", SELDOM: "minder vaak" };
const support = {
  PRACTICAL: "praktische hulp",
  COMPANY: "gezelschap",
  ADVICE: "advies",
  EMOTIONAL: "troost en vertrouwen",
};
const decisions = { LENT: "mocht meekijken", REFUSED: "mocht niet meekijken" };

/** What the register knows of a person, in the order in which she reads it. A rule test holds it against every table about persons. */
export const dossierParts: readonly DossierPart[] = [
  {
    id: "person",
    title: "Gegevens",
    tables: ["participant"],
    columns: ["Wat", "Gegeven"],
    values: ["f.what", "f.value"],
    from: `FROM (VALUES (1, 'Roepnaam', p.calling_name::text), (2, 'Achternaam', p.family_name), (3, 'Telefoon', p.phone), (4, 'E-mail', p.email),
      (5, 'Geboren', concat_ws('-', p.birth_year, lpad(p.birth_month::text, 2, '0'))),
      (6, 'Wijk', (SELECT d.name FROM district d WHERE d.code = p.district_code)),
      (7, 'Buurt', (SELECT n.name FROM neighbourhood n WHERE n.code = p.neighbourhood_code)),
      (8, 'Spreektaal', p.language), (9, 'Ingeschreven op', p.registered_on::text)) AS f (place, what, value)
     WHERE f.value <> ''`,
    order: "f.place",
  },
  {
    id: "strengths",
    title: "Wat je leuk vindt, kunt en wilt brengen",
    tables: ["strength"],
    columns: ["In je eigen woorden", "Wat voor kracht", "Opgeschreven op"],
    values: ["s.words", inWords("s.kind", strengths), "s.noted_on"],
    from: `FROM strength s WHERE ${hers("s")}`,
    order: "s.noted_on, s.id",
  },
  {
    id: "goals",
    title: "Wat je wilt bereiken",
    tables: ["goal"],
    columns: ["Doel", "Treden", "Gewicht", "Sinds", "Afgerond op", "Hoe", "Zelf afgerond", "In je eigen woorden"],
    values: [
      "g.words",
      "array_to_string(g.levels, ' / ')",
      "g.weight",
      "g.set_on",
      "g.closed_on",
      inWords("g.ending", endings),
      yesOrNo("g.closed_by_herself"),
      "g.closing_words",
    ],
    from: `FROM goal g WHERE ${hers("g")}`,
    order: "g.set_on, g.id",
  },
  {
    id: "goal-reviews",
    title: "Hoe ver je kwam",
    tables: ["goal_review"],
    columns: ["Doel", "Trede (van -2 tot 2)", "Dag", "Moment", "Toelichting"],
    values: ["g.words", "r.level", `r."on"`, inWords("r.moment", moments), "r.words"],
    from: `FROM goal g JOIN goal_review r ON r.organisation_id = g.organisation_id AND r.goal_id = g.id WHERE ${hers("g")}`,
    order: `r."on", r.id`,
  },
  {
    id: "contributions",
    title: "Wat je gaf en kreeg, buiten de bijeenkomsten",
    tables: ["contribution"],
    columns: ["Dag", "Gegeven of gekregen", "Wat", "In je eigen woorden", "Onderdeel", "Vastgelegd door"],
    values: [
      `c."on"`,
      inWords("c.direction", directions),
      inWords("c.kind", contributions),
      "c.words",
      track("c.track_id"),
      colleague("c.recorded_by"),
    ],
    from: `FROM contribution c WHERE ${hers("c")}`,
    order: `c."on", c.id`,
  },
  {
    id: "movement",
    title: "Stappen die je zette",
    tables: ["movement"],
    columns: ["Dag", "Stap", "Antwoord", "Vastgelegd door"],
    values: [`m."on"`, inWords("m.step", steps), inWords("m.answer", said), colleague("m.recorded_by")],
    from: `FROM movement m WHERE ${hers("m")}`,
    order: "m.recorded_at, m.step",
  },
  {
    id: "network",
    title: "Mensen om je heen",
    tables: ["network", "network_tie"],
    columns: [
      "Dag",
      "Moment",
      "Bijnaam",
      "Groep",
      "Cirkel",
      "Contact",
      "Geeft",
      "Woont in de buurt",
      "Hier leren kennen",
      "Over en weer",
      "Vastgelegd door",
    ],
    values: [
      `n."on"`,
      inWords("n.moment", moments),
      "t.alias",
      inWords("t.tie_group", tieGroups),
      "t.circle",
      inWords("t.contact", contacts),
      `(SELECT string_agg(${inWords("s.kind", support)}, ', ') FROM unnest(t.support) AS s (kind))`,
      yesOrNo("t.in_neighbourhood"),
      yesOrNo("t.through_workshop"),
      yesOrNo("t.reciprocal"),
      colleague("n.recorded_by"),
    ],
    from: `FROM network n LEFT JOIN network_tie t ON t.organisation_id = n.organisation_id AND t.network_id = n.id WHERE ${hers("n")}`,
    order: `n."on", t.circle, t.id`,
  },
  {
    id: "enrolments",
    title: "Waar je aan meedoet",
    tables: ["enrolment", "enrolment_change"],
    columns: ["Onderdeel", "Stand", "Vanaf", "Vastgelegd door", "Reden van stoppen"],
    values: [
      track("e.track_id"),
      inWords("c.status", stages),
      `c."on"`,
      colleague("c.recorded_by"),
      `CASE WHEN c.status = 'CLOSED' THEN ${inWords("e.exit_reason", reasons)} END`,
    ],
    from: `FROM enrolment e JOIN enrolment_change c ON c.organisation_id = e.organisation_id AND c.enrolment_id = e.id WHERE ${hers("e")}`,
    order: "e.registered_on, e.id, c.number",
  },
  {
    id: "referrals",
    title: "Hoe je bij ons kwam",
    tables: ["referral"],
    columns: ["Onderdeel", "Via", "Vastgelegd door", "Doorgegeven aan de verwijzer", "Op", "Door"],
    values: [
      track("e.track_id"),
      inWords("r.source", sources),
      colleague("r.recorded_by"),
      inWords("r.signal", { STARTED: "is gestart", NOT_STARTED: "is niet gestart" }),
      "r.signalled_on",
      colleague("r.signalled_by"),
    ],
    from: `FROM enrolment e JOIN referral r ON r.organisation_id = e.organisation_id AND r.enrolment_id = e.id WHERE ${hers("e")}`,
    order: "e.registered_on, e.id",
  },
  {
    id: "waiting",
    title: "Waar je op wacht",
    tables: ["waiting_entry", "place_offer"],
    columns: [
      "Onderdeel",
      "Sinds",
      "Taal",
      "Toelichting",
      "Vastgelegd door",
      "Plaats aangeboden tot en met",
      "Antwoord",
      "Tot",
      "Afloop",
    ],
    values: [
      track("w.track_id"),
      "w.since",
      "w.language",
      "w.words",
      colleague("w.recorded_by"),
      "o.until_on",
      inWords("o.answer", { ACCEPTED: "ja", LET_GO: "nee" }),
      "w.left_on",
      inWords("w.outcome", { PLACED: "doet mee", LEFT: "wacht niet meer" }),
    ],
    from: `FROM waiting_entry w LEFT JOIN place_offer o ON o.organisation_id = w.organisation_id AND o.entry_id = w.id WHERE ${hers("w")}`,
    order: "w.since, w.id, o.number",
  },
  {
    id: "attendance",
    title: "Wanneer je er was, en wat je bijdroeg",
    tables: ["attendance"],
    columns: ["Dag", "Onderdeel", "Bijeenkomst", "Aanwezig", "Bijdrage", "Toelichting", "Vastgelegd door"],
    values: [
      "a.on_date",
      track("a.track_id"),
      "s.title",
      inWords("a.status", statuses),
      inWords("a.contribution", contributions),
      "a.contribution_words",
      colleague("a.recorded_by"),
    ],
    from: `FROM attendance a JOIN session s ON s.organisation_id = a.organisation_id AND s.id = a.session_id
     WHERE ${hers("a")} AND a.status IS NOT NULL`,
    order: "a.on_date DESC, a.session_id DESC",
  },
  {
    id: "apologies",
    title: "Afmeldingen vooraf",
    tables: ["apology"],
    columns: ["Dag", "Bijeenkomst", "Doorgegeven op", "Vastgelegd door"],
    values: ["s.on_date", "s.title", day("a.recorded_at"), colleague("a.recorded_by")],
    from: `FROM apology a JOIN session s ON s.organisation_id = a.organisation_id AND s.id = a.session_id WHERE ${hers("a")}`,
    order: "s.on_date, s.id",
  },
  {
    id: "calls",
    title: "Wanneer we je belden",
    tables: ["call_step"],
    columns: ["Dag", "Onderdeel", "Uitkomst", "Collega"],
    values: [
      day("c.recorded_at"),
      track("c.track_id"),
      `coalesce(${inWords("c.outcome", outcomes)}, 'neemt het op zich')`,
      colleague("c.recorded_by"),
    ],
    from: `FROM call_step c WHERE ${hers("c")}`,
    order: "c.recorded_at, c.track_id, c.number",
  },
  {
    id: "notes",
    title: "Notities over jou",
    tables: ["note"],
    columns: ["Dag", "Notitie", "Geschreven door"],
    values: [`n."on"`, "n.words", colleague("n.recorded_by")],
    from: `FROM note n WHERE ${hers("n")}`,
    order: `n."on", n.id`,
  },
  {
    id: "consents",
    title: "Toestemmingen",
    tables: ["consent"],
    columns: ["Dag", "Waarvoor", "Antwoord", "Hoe", "De tekst", "Vastgelegd door"],
    values: [
      day("c.recorded_at"),
      inWords("c.purpose", purposes),
      inWords("c.answer", answers),
      inWords("c.method", methods),
      "t.words",
      colleague("c.recorded_by"),
    ],
    from: `FROM consent c JOIN consent_text t ON t.organisation_id = c.organisation_id AND t.purpose = c.purpose AND t.version = c.version
     WHERE ${hers("c")}`,
    order: "c.recorded_at, c.purpose, c.number",
  },
  ...measurementParts,
  {
    id: "initiatives",
    title: "Wat je in de buurt organiseert",
    tables: ["initiative"],
    columns: ["Initiatief"],
    values: ["i.name"],
    from: `FROM initiative i WHERE i.organisation_id = p.organisation_id AND i.organiser_id = p.id`,
    order: "i.name, i.id",
  },
  {
    id: "gatherings",
    title: "Wanneer je erbij was in de buurt",
    tables: ["gathering_presence"],
    columns: ["Dag", "Waar", "Bijdrage", "Vastgelegd door"],
    values: [
      `g."on"`,
      "coalesce(i.name, n.name)",
      inWords("w.contribution", contributions),
      colleague("w.recorded_by"),
    ],
    from: `FROM gathering_presence w JOIN gathering g ON g.organisation_id = w.organisation_id AND g.id = w.gathering_id
      LEFT JOIN initiative i ON i.organisation_id = g.organisation_id AND i.id = g.initiative_id
      LEFT JOIN residents_network n ON n.organisation_id = g.organisation_id AND n.id = g.network_id WHERE ${hers("w")}`,
    order: `g."on", g.id`,
  },
  {
    id: "networks",
    title: "Bewonersnetwerken waar je bij hoort",
    tables: ["network_member"],
    columns: ["Netwerk", "Vanaf", "Tot"],
    values: ["n.name", "m.joined_on", "m.left_on"],
    from: `FROM network_member m JOIN residents_network n ON n.organisation_id = m.organisation_id AND n.id = m.network_id WHERE ${hers("m")}`,
    order: "m.joined_on, m.id",
  },
  {
    id: "reach-requests",
    title: "Collega's die vroegen om mee te kijken",
    tables: ["reach_request"],
    columns: ["Dag", "Onderdeel", "Collega", "Waarom", "Besluit"],
    values: [
      day("r.requested_at"),
      track("r.track_id"),
      colleague("r.requested_by"),
      "r.words",
      inWords("r.decision", decisions),
    ],
    from: `FROM reach_request r WHERE ${hers("r")}`,
    order: "r.requested_at, r.id",
  },
  ...visitParts,
];

/** Tables about persons that hold nothing of their own: sums of what stands in the parts above. */
export const derivedTables = ["person_quarter", "posting"];
