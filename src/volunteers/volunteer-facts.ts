import type { Act } from "../access/act";
import { refuseFuture } from "../access/refuse-future";
import { badInput } from "../core/errors";
import { districtOf } from "../places/divisions";
import type { RegisterVolunteerInput } from "./volunteer.inputs";
import { wordsOf } from "./words";

/** What is kept of the form of a volunteer: trimmed, and null where nothing is known. Errors: BAD_USER_INPUT. */
export function volunteerFacts(act: Act, input: RegisterVolunteerInput) {
  const { neighbourhoodCode = null, trainingSeenOn = null, conductSeenOn = null } = input;
  const districtCode = input.districtCode ?? (neighbourhoodCode && districtOf(neighbourhoodCode));
  if (neighbourhoodCode && districtCode !== districtOf(neighbourhoodCode))
    throw badInput({ neighbourhoodCode: "Deze buurt ligt niet in deze wijk." });
  if (trainingSeenOn) refuseFuture(act, trainingSeenOn, "trainingSeenOn");
  if (conductSeenOn) refuseFuture(act, conductSeenOn, "conductSeenOn");
  return {
    name: input.name.trim(),
    email: input.email?.trim().toLowerCase() || null,
    phone: input.phone?.trim() || null,
    participantId: input.participantId ?? null,
    districtCode,
    neighbourhoodCode,
    trainingSeenOn,
    conductSeenOn,
    languages: wordsOf(input.languages),
    interests: wordsOf(input.interests),
    availability: [...new Set(input.availability)],
  };
}
