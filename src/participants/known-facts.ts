import type { Act } from "../access/act";
import { badInput } from "../core/errors";
import { districtOf } from "../places/divisions";
import type { ParticipantFields } from "./participant.inputs";

/** What is kept of the fields of a form: trimmed, and null where nothing is known. */
export interface KnownFacts {
  readonly callingName: string;
  readonly familyName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly districtCode: string | null;
  readonly neighbourhoodCode: string | null;
  readonly language: string | null;
}

/** Reads the fields of a form. Errors: BAD_USER_INPUT where two fields contradict each other, or the day of today. */
export function knownFacts(act: Act, input: ParticipantFields): KnownFacts {
  const { birthYear = null, birthMonth = null, neighbourhoodCode = null } = input;
  const districtCode = input.districtCode ?? (neighbourhoodCode && districtOf(neighbourhoodCode));
  if (birthMonth && !birthYear) throw badInput({ birthYear: "Geef bij de maand ook het jaar." });
  if (birthYear && birthYear > Number(act.today.slice(0, 4)))
    throw badInput({ birthYear: "Dit geboortejaar is nog niet geweest." });
  if (neighbourhoodCode && districtCode !== districtOf(neighbourhoodCode)) {
    throw badInput({ neighbourhoodCode: "Deze buurt ligt niet in deze wijk." });
  }
  return {
    callingName: input.callingName.trim(),
    familyName: filled(input.familyName),
    phone: filled(input.phone),
    email: filled(input.email),
    birthYear,
    birthMonth,
    districtCode,
    neighbourhoodCode,
    language: filled(input.language),
  };
}

function filled(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
