import { i18n } from "@lingui/core";
import type {
  AttendanceStatus,
  CallOutcome,
  ContributionKind,
  EnrolmentStatus,
  ExitReason,
  GoalEnding,
  ReviewMoment,
  ReferralSignal,
  ReferralSource,
  Rhythm,
  Role,
} from "../graphql/generated/graphql";

/** The words of the workshop for what the schema calls by a code. Called while drawing, so that they follow the language. */
export const statusWord = (status: AttendanceStatus): string =>
  ({
    PRESENT: i18n.t("aanwezig"),
    ABSENT_NOTIFIED: i18n.t("afgemeld"),
    ABSENT_UNNOTIFIED: i18n.t("kwam niet"),
  })[status];

export const contributionKinds: readonly ContributionKind[] = [
  "HOSTING",
  "TEACHING",
  "PRACTICAL_HELP",
  "ORGANISING",
  "CREATING",
  "COMPANY",
];

/** Short, for a button in the roll call. */
export const contributionWord = (kind: ContributionKind): string =>
  ({
    HOSTING: i18n.t("ontvangen"),
    TEACHING: i18n.t("uitleggen"),
    PRACTICAL_HELP: i18n.t("meehelpen"),
    ORGANISING: i18n.t("organiseren"),
    CREATING: i18n.t("maken"),
    COMPANY: i18n.t("gezelschap"),
  })[kind];

/** What follows on a day: "Gisteren ontving Fatima de anderen". */
export const contributionSentence = (kind: ContributionKind, name: string): string =>
  ({
    HOSTING: i18n.t("ontving {name} de anderen", { name }),
    TEACHING: i18n.t("leerde {name} een ander iets", { name }),
    PRACTICAL_HELP: i18n.t("hielp {name} met het praktische werk", { name }),
    ORGANISING: i18n.t("organiseerde {name} mee", { name }),
    CREATING: i18n.t("maakte {name} iets voor de groep", { name }),
    COMPANY: i18n.t("hield {name} iemand gezelschap", { name }),
  })[kind];

export const enrolmentWord = (status: EnrolmentStatus): string =>
  ({
    REGISTERED: i18n.t("aangemeld"),
    INTAKE: i18n.t("kennismaking"),
    ACTIVE: i18n.t("doet mee"),
    PAUSED: i18n.t("pauzeert"),
    CLOSED: i18n.t("afgesloten"),
  })[status];

export const exitReasons: readonly ExitReason[] = [
  "OWN_ACTIVITY",
  "ASSOCIATION",
  "VOLUNTEERING",
  "EDUCATION",
  "WORK",
  "GOAL_REACHED",
  "MOVED",
  "HEALTH",
  "NO_CONTACT",
  "DIED",
  "OTHER",
];

export const exitWord = (reason: ExitReason): string =>
  ({
    OWN_ACTIVITY: i18n.t("doet nu zelf iets in de wijk"),
    ASSOCIATION: i18n.t("ging naar een vereniging of club"),
    VOLUNTEERING: i18n.t("werd vrijwilliger"),
    EDUCATION: i18n.t("ging een opleiding volgen"),
    WORK: i18n.t("ging werken"),
    GOAL_REACHED: i18n.t("bereikte het eigen doel"),
    MOVED: i18n.t("verhuisde"),
    HEALTH: i18n.t("stopte door gezondheid"),
    NO_CONTACT: i18n.t("geen contact meer"),
    DIED: i18n.t("overleden"),
    OTHER: i18n.t("anders"),
  })[reason];

export const referralSources: readonly ReferralSource[] = [
  "SELF",
  "FAMILY",
  "GP",
  "NEIGHBOURHOOD_TEAM",
  "CARE",
  "WELFARE",
  "MUNICIPALITY",
  "HOUSING",
  "OTHER",
];

export const sourceWord = (source: ReferralSource): string =>
  ({
    SELF: i18n.t("op eigen initiatief"),
    FAMILY: i18n.t("via familie, vrienden of buren"),
    GP: i18n.t("via de huisarts"),
    NEIGHBOURHOOD_TEAM: i18n.t("via het wijkteam"),
    CARE: i18n.t("via een zorgverlener"),
    WELFARE: i18n.t("via een andere welzijnsorganisatie"),
    MUNICIPALITY: i18n.t("via de gemeente"),
    HOUSING: i18n.t("via de woningcorporatie"),
    OTHER: i18n.t("via iemand anders"),
  })[source];

/** What follows on a name. */
export const signalWord = (signal: ReferralSignal): string =>
  ({ STARTED: i18n.t("is gestart"), NOT_STARTED: i18n.t("is niet gestart") })[signal];

export const callOutcomes: readonly CallOutcome[] = [
  "SPOKE_COMES_BACK",
  "SPOKE_STOPS",
  "NOT_REACHED",
  "NEEDS_SOMETHING",
];

export const callOutcomeWord = (outcome: CallOutcome): string =>
  ({
    SPOKE_COMES_BACK: i18n.t("gesproken, komt weer"),
    SPOKE_STOPS: i18n.t("gesproken, stopt ermee"),
    NOT_REACHED: i18n.t("niet bereikt"),
    NEEDS_SOMETHING: i18n.t("heeft iets nodig"),
  })[outcome];

export const goalEndings: readonly GoalEnding[] = ["REACHED", "CHANGED", "LET_GO"];

export const goalEndingWord = (ending: GoalEnding): string =>
  ({
    REACHED: i18n.t("bereikt"),
    CHANGED: i18n.t("veranderd in iets anders"),
    LET_GO: i18n.t("losgelaten"),
  })[ending];

export const reviewMoments: readonly ReviewMoment[] = ["START", "MONTH_3", "MONTH_6", "MONTH_12", "END"];

export const momentWord = (moment: ReviewMoment): string =>
  ({
    START: i18n.t("bij de start"),
    MONTH_3: i18n.t("na drie maanden"),
    MONTH_6: i18n.t("na een half jaar"),
    MONTH_12: i18n.t("na een jaar"),
    END: i18n.t("bij het afsluiten"),
  })[moment];

export const rhythmWord = (rhythm: Rhythm): string =>
  ({
    WEEKLY: i18n.t("elke week"),
    FORTNIGHTLY: i18n.t("om de week"),
    MONTHLY_SAME_WEEKDAY: i18n.t("elke maand op dezelfde weekdag"),
  })[rhythm];

export const roleWord = (role: Role): string =>
  ({
    CASEWORKER: i18n.t("begeleider"),
    MANAGER: i18n.t("manager"),
    FUNDER: i18n.t("gemeente"),
    ADMIN: i18n.t("beheerder"),
    VOLUNTEER: i18n.t("vrijwilliger"),
  })[role];

/** The five steps of a goal, from -2 to +2. */
export const levelWord = (level: number): string =>
  ({
    "-2": i18n.t("veel minder dan gehoopt"),
    "-1": i18n.t("minder dan gehoopt"),
    "0": i18n.t("zoals gehoopt"),
    "1": i18n.t("meer dan gehoopt"),
    "2": i18n.t("veel meer dan gehoopt"),
  })[String(level)] ?? String(level);
