import { told, type Answers, type Scores } from "../instrument";

/** How often a week, by the answer's code: not, less than every week, every week or more. */
const perWeek = [0, 0.5, 1] as const;

/** What the participation ladder asks about somebody; undefined: not known. */
export interface LadderFacts {
  readonly paidContract?: boolean | undefined;
  readonly support?: boolean | undefined;
  readonly unpaidResponsibilityPerWeek?: number | undefined;
  readonly organisedActivityPerWeek?: number | undefined;
  readonly informalContactPerWeek?: number | undefined;
}

/** A rung that follows from the facts, with the items that decided. Null: a fact that matters is not known. */
export interface RungProposal {
  readonly rung: number | null;
  readonly decidedBy: readonly string[];
}

/** The facts that answers of the ladder say. */
export function ladderFacts(answers: Answers): LadderFacts {
  const often = (item: string): number | undefined => perWeek[answers[item] ?? -1];
  const yes = (item: string): boolean | undefined => (answers[item] === undefined ? undefined : answers[item] === 1);
  return {
    paidContract: yes("paid"),
    support: yes("support"),
    unpaidResponsibilityPerWeek: often("unpaid"),
    organisedActivityPerWeek: often("organised"),
    informalContactPerWeek: often("contact"),
  };
}

/** The highest rung that applies (VNG/Regioplan participation ladder, 6 paid work … 1 hardly any contact outside the house). */
export function proposeRung(facts: LadderFacts): RungProposal {
  const { paidContract, support } = facts;
  if (paidContract === undefined) return unknown;
  if (paidContract) {
    if (support === undefined) return unknown;
    return { rung: support ? 5 : 6, decidedBy: ["paid", "support"] };
  }
  const steps = [
    { rung: 4, item: "unpaid", often: facts.unpaidResponsibilityPerWeek },
    { rung: 3, item: "organised", often: facts.organisedActivityPerWeek },
    { rung: 2, item: "contact", often: facts.informalContactPerWeek },
  ];
  for (const { rung, item, often } of steps) {
    if (often === undefined) return unknown;
    if (often >= 1) return { rung, decidedBy: ["paid", item] };
  }
  return { rung: 1, decidedBy: ["paid", "unpaid", "organised", "contact"] };
}

const unknown: RungProposal = { rung: null, decidedBy: [] };

/** The rung that the rule proposes. What counts is the rung that a person confirmed, which stands beside it. */
export function scoreLadder(answers: Answers): Scores {
  return told({ proposed: proposeRung(ladderFacts(answers)).rung });
}
