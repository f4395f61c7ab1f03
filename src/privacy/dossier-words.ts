// The Dutch words of a dossier for what the register calls by a code.

export const statuses = { PRESENT: "aanwezig", ABSENT_NOTIFIED: "afgemeld", ABSENT_UNNOTIFIED: "kwam niet" };
export const contributions = {
  HOSTING: "ontvangen",
  TEACHING: "uitleggen",
  PRACTICAL_HELP: "meehelpen",
  ORGANISING: "organiseren",
  CREATING: "maken",
  COMPANY: "gezelschap",
};
export const stages = {
  REGISTERED: "aangemeld",
  INTAKE: "kennismaking",
  ACTIVE: "doet mee",
  PAUSED: "pauzeert",
  CLOSED: "afgesloten",
};
export const reasons = {
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
export const sources = {
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
export const outcomes = {
  SPOKE_COMES_BACK: "gesproken, komt weer",
  SPOKE_STOPS: "gesproken, stopt",
  NOT_REACHED: "niet bereikt",
  NEEDS_SOMETHING: "gesproken, heeft iets nodig",
};
export const purposes = { MEASUREMENTS: "vragenlijsten", NETWORK: "netwerkcirkels", PHOTO: "foto", STORY: "verhaal" };
export const answers = { GIVEN: "ja", REFUSED: "nee", WITHDRAWN: "ingetrokken" };
export const methods = { SPOKEN: "in een gesprek", SIGNED: "met een handtekening", DIGITAL: "in een bericht" };
export const strengths = { LIKES: "vind je leuk", CAN: "kun je", BRINGS: "wil je brengen" };
export const directions = { GIVEN: "gegeven", RECEIVED: "gekregen" };
export const steps = {
  VISITOR: "kwam langs",
  REGULAR: "komt geregeld",
  CONTRIBUTOR: "draagt bij",
  HOST: "ontvangt anderen",
  ORGANISER: "organiseert",
};
export const said = { CONFIRMED: "bevestigd", NOT_NOW: "nu niet" };
export const endings = { REACHED: "bereikt", CHANGED: "veranderd in iets anders", LET_GO: "losgelaten" };
export const moments = {
  START: "bij de start",
  MONTH_3: "na drie maanden",
  MONTH_6: "na een half jaar",
  MONTH_12: "na een jaar",
  END: "bij het afsluiten",
};
export const tieGroups = {
  HOUSEHOLD: "gezin",
  FAMILY: "familie",
  FRIENDS: "vrienden",
  ACQUAINTANCES: "kennissen",
  NEIGHBOURS: "buren",
  PROFESSIONALS: "professionals",
};
export const contacts = { DAILY: "bijna elke dag", WEEKLY: "elke week", MONTHLY: "elke maand", SELDOM: "minder vaak" };
export const support = {
  PRACTICAL: "praktische hulp",
  COMPANY: "gezelschap",
  ADVICE: "advies",
  EMOTIONAL: "troost en vertrouwen",
};
export const decisions = { LENT: "mocht meekijken", REFUSED: "mocht niet meekijken" };
