import { plusMonths, type Day } from "../core/days";
import { ReasonKind, type WeekPart } from "./kinds";

/** What a volunteer and a request are held against each other by. */
interface Wishes {
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly availability: readonly WeekPart[];
  readonly districtCode: string | null;
  readonly neighbourhoodCode: string | null;
}

/** The days on which the proofs of a volunteer were seen. */
export interface Proofs {
  readonly trainingSeenOn: Day | null;
  readonly conductSeenOn: Day | null;
}

export interface Candidate extends Wishes, Proofs {
  readonly id: string;
  readonly name: string;
  /** How many people she visits already. */
  readonly matches: number;
}

/** For how many months a proof holds after it was seen. */
export interface ProofTerms {
  readonly training: number;
  readonly conduct: number;
}

/** One thing that speaks for or against a volunteer, to be said in a sentence. */
export interface Reason {
  readonly kind: ReasonKind;
  /** What is shared, in the volunteer's own words. */
  readonly words: readonly string[];
  /** The day on which a proof ran out. */
  readonly on: Day | null;
  /** How many others she visits. */
  readonly count: number | null;
}

export interface Proposal {
  readonly volunteerId: string;
  readonly name: string;
  /** False: a term has run out, or a proof was never seen. She may not visit anybody until that is mended. */
  readonly mayVisit: boolean;
  readonly reasons: readonly Reason[];
}

/** How much each reason weighs, once or for each word. A person chooses: this is the order of a list and nothing more. */
const weights: Readonly<Record<ReasonKind, number>> = {
  SHARED_LANGUAGES: 4,
  NO_SHARED_LANGUAGE: -4,
  SHARED_INTERESTS: 1,
  SAME_NEIGHBOURHOOD: 3,
  SAME_DISTRICT: 2,
  ELSEWHERE: 0,
  SAME_TIMES: 2,
  OTHER_TIMES: -2,
  VISITS_OTHERS: -1,
  CONDUCT_NOT_SEEN: 0,
  CONDUCT_RUN_OUT: 0,
  TRAINING_NOT_SEEN: 0,
  TRAINING_RUN_OUT: 0,
};

/** More shared interests than this say nothing more. */
const MOST_INTERESTS = 3;

/** Volunteers for a request, who fits best first; who may not visit comes last, with the reason. */
export function proposeVolunteers(
  wanted: Wishes,
  candidates: readonly Candidate[],
  { today, terms }: { readonly today: Day; readonly terms: ProofTerms },
): Proposal[] {
  return candidates
    .map((candidate) => {
      const bars = barsOf(candidate, { today, terms });
      const reasons = [...bars, ...reasonsOf(wanted, candidate)];
      const weight = reasons.reduce((total, reason) => total + weightOf(reason), 0);
      return {
        weight,
        proposal: { volunteerId: candidate.id, name: candidate.name, mayVisit: bars.length === 0, reasons },
      };
    })
    .toSorted(
      (one, other) =>
        Number(other.proposal.mayVisit) - Number(one.proposal.mayVisit) ||
        other.weight - one.weight ||
        one.proposal.name.localeCompare(other.proposal.name, "nl"),
    )
    .map(({ proposal }) => proposal);
}

/** Why somebody may not visit anybody: a proof that was never seen, or seen too long ago. Empty: she may. */
export function barsOf(
  { conductSeenOn, trainingSeenOn }: Proofs,
  { today, terms }: { readonly today: Day; readonly terms: ProofTerms },
): Reason[] {
  const proofs = [
    [conductSeenOn, terms.conduct, ReasonKind.CONDUCT_NOT_SEEN, ReasonKind.CONDUCT_RUN_OUT],
    [trainingSeenOn, terms.training, ReasonKind.TRAINING_NOT_SEEN, ReasonKind.TRAINING_RUN_OUT],
  ] as const;
  return proofs.flatMap(([seenOn, months, notSeen, runOut]) => {
    if (seenOn === null) return [because(notSeen)];
    const until = plusMonths(seenOn, months);
    return until <= today ? [because(runOut, { on: until })] : [];
  });
}

function reasonsOf(wanted: Wishes, candidate: Candidate): Reason[] {
  const languages = shared(wanted.languages, candidate.languages);
  const interests = shared(wanted.interests, candidate.interests);
  const reasons: Reason[] = [];
  if (languages.length > 0) reasons.push(because(ReasonKind.SHARED_LANGUAGES, { words: languages }));
  else if (wanted.languages.length > 0)
    reasons.push(because(ReasonKind.NO_SHARED_LANGUAGE, { words: wanted.languages }));
  if (interests.length > 0) reasons.push(because(ReasonKind.SHARED_INTERESTS, { words: interests }));
  reasons.push(...nearness(wanted, candidate), ...times(wanted, candidate));
  if (candidate.matches > 0) reasons.push(because(ReasonKind.VISITS_OTHERS, { count: candidate.matches }));
  return reasons;
}

/** Says nothing where one of the two is unknown. */
function nearness(wanted: Wishes, candidate: Candidate): Reason[] {
  if (wanted.districtCode === null || candidate.districtCode === null) return [];
  if (wanted.districtCode !== candidate.districtCode) return [because(ReasonKind.ELSEWHERE)];
  const isSame = wanted.neighbourhoodCode !== null && wanted.neighbourhoodCode === candidate.neighbourhoodCode;
  return [because(isSame ? ReasonKind.SAME_NEIGHBOURHOOD : ReasonKind.SAME_DISTRICT)];
}

/** Says nothing where one of the two is unknown. */
function times(wanted: Wishes, candidate: Candidate): Reason[] {
  if (wanted.availability.length === 0 || candidate.availability.length === 0) return [];
  const both = wanted.availability.filter((part) => candidate.availability.includes(part));
  return [both.length > 0 ? because(ReasonKind.SAME_TIMES, { words: both }) : because(ReasonKind.OTHER_TIMES)];
}

function weightOf({ kind, words, count }: Reason): number {
  const times =
    kind === ReasonKind.SHARED_INTERESTS
      ? Math.min(words.length, MOST_INTERESTS)
      : kind === ReasonKind.VISITS_OTHERS
        ? (count ?? 0)
        : 1;
  return weights[kind] * times;
}

/** What both lists hold, whatever the capitals; as the second one writes it. */
function shared(wanted: readonly string[], offered: readonly string[]): string[] {
  const asked = new Set(wanted.map(folded));
  return offered.filter((word) => asked.has(folded(word)));
}

function folded(word: string): string {
  return word.trim().toLocaleLowerCase("nl");
}

function because(kind: ReasonKind, said: Partial<Omit<Reason, "kind">> = {}): Reason {
  return { kind, words: [], on: null, count: null, ...said };
}
