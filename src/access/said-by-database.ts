import {
  badInput,
  conflict,
  forbidden,
  isDatabaseError,
  notFound,
  notLoggedIn,
  Refusal,
  unavailable,
} from "../core/errors";
import { bsnSentence } from "../core/without-bsn";

/** The sentences for refusals that can come from any table; a command has its own words for its own constraints. */
const sentences: Readonly<Record<string, string>> = {
  name_holds_no_bsn: bsnSentence,
  words_hold_no_bsn: bsnSentence,
  goal_levels_hold_no_bsn: bsnSentence,
  wording_holds_no_bsn: bsnSentence,
  name_has_length: "Een naam heeft 1 tot 120 tekens.",
  words_have_length: "Een tekst heeft 1 tot 2000 tekens.",
};

/** Turns what the database said into a refusal that a person understands; anything else is a fault and stays as it is. */
export function inWords(thrown: unknown): unknown {
  if (thrown instanceof Refusal) return thrown;
  if (isPassing(thrown)) return unavailable();
  if (!isDatabaseError(thrown)) return thrown;
  if (thrown.code === "28000") return notLoggedIn();
  if (thrown.code === "42501") return forbidden();
  if (thrown.code === "23503") return notFound();
  if (thrown.code === "23514")
    return badInput({ input: sentences[thrown.constraint ?? ""] ?? "Dit kan zo niet worden opgeslagen." });
  if (thrown.code === "23505") return conflict("Dit bestaat al.");
  if (/^(22P02|22P05|22003|22007|22008|22009|22021)$/.test(thrown.code))
    return badInput({ input: "Dit kan zo niet worden opgeslagen." });
  return thrown;
}

/** Classes of errors that pass by themselves: the same request may be sent again. */
export function isPassing(thrown: unknown): boolean {
  if (!isDatabaseError(thrown)) {
    return thrown instanceof Error && /connection|terminated|timeout exceeded/i.test(thrown.message);
  }
  return (
    /^(08|40|53|57P|57014|25P|55P03)/.test(thrown.code) ||
    /^E(CONN|PIPE|TIMEDOUT|NETUNREACH|HOSTUNREACH)/.test(thrown.code)
  );
}

/** Two transactions stood in each other's way; trying again in the server is enough. */
export function isCollision(thrown: unknown): boolean {
  return isDatabaseError(thrown) && (thrown.code === "40001" || thrown.code === "40P01");
}
