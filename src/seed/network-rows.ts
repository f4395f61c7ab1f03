import { standardTexts } from "../participants/consent-texts";
import type { Calendar } from "./calendar";
import type { Row } from "./house-rows";
import { FIRST_DAY, type Keys } from "./keys";
import type { MadeNetwork, MadeTie } from "./networks";

/** The circles, their ties, and the consent that each was drawn with. */
export function networkRows(
  calendar: Calendar,
  keys: Keys,
  networks: readonly MadeNetwork[],
): { text: Row[]; consent: Row[]; network: Row[]; tie: Row[] } {
  const asked = { purpose: "NETWORK", version: 1 };
  const text = [{ ...asked, words: standardTexts.NETWORK, written_at: keys.moment(FIRST_DAY) }];
  const consent: Row[] = [];
  const network: Row[] = [];
  const tie: Row[] = [];
  const ids = new Map<MadeTie, string>();
  for (const { person, moments } of networks) {
    const participantId = keys.person(person);
    const by = keys.account("samira");
    for (const { moment, on, ties } of moments) {
      const recorded = keys.moment(on);
      if (moment === "START") {
        const answer = { ...asked, number: 1, answer: "GIVEN", method: "SPOKEN" };
        consent.push({ participant_id: participantId, ...answer, recorded_at: recorded, recorded_by: by });
      }
      const id = keys.newId(recorded);
      network.push({
        id,
        participant_id: participantId,
        moment,
        on: calendar.day(on),
        recorded_at: recorded,
        recorded_by: by,
      });
      for (const made of ties) {
        const tieId = ids.get(made) ?? keys.newId(recorded);
        ids.set(made, tieId);
        tie.push({
          network_id: id,
          id: tieId,
          alias: made.alias,
          tie_group: made.group,
          circle: made.circle,
          in_neighbourhood: made.near,
          support: made.support,
          contact: made.contact,
          through_workshop: made.throughWorkshop,
          reciprocal: made.reciprocal,
        });
      }
    }
  }
  return { text, consent, network, tie };
}
