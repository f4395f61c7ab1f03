/** The numbers that are configuration, with what holds unless the organisation chose otherwise. */
export const terms = {
  "rhythm.window": {
    standard: 8,
    unit: "bijeenkomsten",
    description: "Zoveel gehouden bijeenkomsten tellen mee voor iemands ritme.",
  },
  "rhythm.present": { standard: 5, unit: "keer", description: "Wie er daarvan zo vaak was, heeft een ritme." },
  "rhythm.absent": { standard: 3, unit: "keer", description: "Zo vaak achter elkaar afwezig, en we bellen even." },
  "call.again": {
    standard: 4,
    unit: "dagen",
    description: "Zoveel dagen na 'niet bereikt' of 'heeft iets nodig' vragen we opnieuw om even te bellen.",
  },
  "volunteer.conduct": {
    standard: 36,
    unit: "maanden",
    description: "Zo lang na de dag waarop de VOG van een vrijwilliger is gezien, mag zij bij mensen thuis komen.",
  },
  "volunteer.training": {
    standard: 36,
    unit: "maanden",
    description: "Zo lang geldt de training van een vrijwilliger.",
  },
  "match.silence": {
    standard: 21,
    unit: "dagen",
    description: "Zo lang niets gehoord van een koppeling, en we vragen hoe het gaat.",
  },
  "movement.weeks": { standard: 8, unit: "weken", description: "Zoveel weken kijken we terug voor een volgende stap." },
  "movement.visits": { standard: 4, unit: "keer", description: "Wie in die weken zo vaak kwam, komt geregeld." },
  "movement.contributions": {
    standard: 2,
    unit: "keer",
    description: "Wie in die weken zo vaak iets bijdroeg, draagt bij.",
  },
  "movement.hosting": {
    standard: 2,
    unit: "keer",
    description: "Wie in die weken zo vaak anderen ontving, is gastvrouw of gastheer.",
  },
  "movement.organising": {
    standard: 6,
    unit: "weken",
    description: "Wie in zoveel van die weken een taak voor anderen had, organiseert.",
  },
  "movement.again": {
    standard: 4,
    unit: "weken",
    description: "Zo lang na 'nu niet' stellen we een stap opnieuw voor.",
  },
  "keep.participant": {
    standard: 24,
    unit: "maanden",
    description: "Zo lang na het laatste onderdeel bewaren we iemands gegevens.",
  },
  "keep.audit": { standard: 60, unit: "maanden", description: "Zo lang bewaren we wie wat inzag." },
  "keep.report": { standard: 84, unit: "maanden", description: "Zo lang bewaren we vastgestelde rapportages." },
} as const;

export type TermName = keyof typeof terms;

/** The value of a term in a statement: the organisation's own, or the standard. */
export function termInSql(name: TermName): string {
  return `coalesce((SELECT chosen.value FROM term chosen
    WHERE chosen.name = '${name}'), ${terms[name].standard})`;
}
