/** What a person can mend or must know; everything else that is thrown is a fault, of which the client gets an id. */
export type RefusalCode =
  "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "BAD_USER_INPUT" | "CONFLICT" | "TOO_MANY_REQUESTS" | "UNAVAILABLE";

/** A refusal in words that a person reads. `fields` names the field that has to change, with its own sentence. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly fields?: Readonly<Record<string, string>>,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** Not logged in, or no longer. */
export function notLoggedIn(): Refusal {
  return new Refusal("UNAUTHENTICATED", "Log opnieuw in. Wat je invoerde is nog niet opgeslagen.");
}

/** The role may not do this at all. */
export function forbidden(): Refusal {
  return new Refusal("FORBIDDEN", "Dit hoort niet bij jouw rol.");
}

/** Absent and out of reach are one answer: whoever asks must not learn which. */
export function notFound(): Refusal {
  return new Refusal("NOT_FOUND", "Dit bestaat niet, of het hoort niet bij jouw groepen.");
}

/** Input that a person can mend; `fields` maps the name of the field to its sentence. */
export function badInput(fields: Readonly<Record<string, string>>): Refusal {
  return new Refusal("BAD_USER_INPUT", Object.values(fields).join(" "), fields);
}

/** Somebody was first, or the state does not allow it. */
export function conflict(message: string): Refusal {
  return new Refusal("CONFLICT", message);
}

/** The database is away or too busy; the same request with the same operationId may be sent again. */
export function unavailable(): Refusal {
  return new Refusal(
    "UNAVAILABLE",
    "Het register is even niet bereikbaar. Je invoer is niet kwijt: probeer het zo weer.",
    undefined,
    2,
  );
}

/** What PostgreSQL tells of an error: five characters, and the constraint where one refused. */
export interface DatabaseError extends Error {
  readonly code: string;
  readonly constraint?: string;
}

/** Narrows an unknown thrown value to an error that PostgreSQL or its connection raised. */
export function isDatabaseError(thrown: unknown): thrown is DatabaseError {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string";
}

/** What an error tells by its code: five characters of PostgreSQL, or a word of the system such as ECONNRESET. For the log. */
export function codeOf(thrown: unknown): string | undefined {
  return isDatabaseError(thrown) ? thrown.code : undefined;
}

/** Lets the database refuse, and says it in words: `refusing("one_open_enrolment", "Doet al mee", insert(…))`. */
export async function refusing<T>(constraint: string, sentence: string, attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (thrown) {
    if (isDatabaseError(thrown) && thrown.constraint === constraint) throw conflict(sentence);
    throw thrown;
  }
}
