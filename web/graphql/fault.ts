import { i18n } from "@lingui/core";

export type FaultCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "CONFLICT"
  | "TOO_MANY_REQUESTS"
  /** No answer: the line fell away, or the server asks to come back. The same operation may be sent again. */
  | "UNREACHABLE"
  /** The server is of a newer version, which does not know this question. Nothing is wrong with what was meant. */
  | "OUTDATED"
  | "FAULT";

/** Everything that can go wrong between the browser and the server, with the sentence that a person reads. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    /** Sentence by field name, for BAD_USER_INPUT. */
    readonly fields: Readonly<Record<string, string>> = {},
    /** Milliseconds to wait before the next try, for UNREACHABLE. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

export function isFault(error: unknown, code: FaultCode): error is Fault {
  return error instanceof Fault && error.code === code;
}

/** What happened, what is safe, what to do. */
export function sentenceOf(error: unknown): string {
  return error instanceof Fault ? error.message : i18n.t("Er ging iets mis. Laad de pagina opnieuw.");
}

export function unreachable(retryAfter?: number): Fault {
  return new Fault("UNREACHABLE", i18n.t("Er is nu geen verbinding. Probeer het zo nog eens."), {}, retryAfter);
}

type GraphQLError = {
  message?: string;
  extensions?: { code?: string; fields?: Record<string, string>; id?: string; retryAfter?: number };
};

export function faultFrom(error: GraphQLError): Fault {
  const { code, fields, id } = error.extensions ?? {};
  switch (code) {
    case "UNAUTHENTICATED":
      return new Fault(code, error.message ?? i18n.t("Log opnieuw in. Wat je al opsloeg, staat er nog."));
    case "FORBIDDEN":
      return new Fault(code, i18n.t("Hier kun je niet bij. Vraag het aan je manager als je dit wel nodig hebt."));
    case "NOT_FOUND":
      return new Fault(code, i18n.t("Dit staat er niet (meer), of het hoort niet bij jouw onderdelen."));
    case "BAD_USER_INPUT":
    case "CONFLICT":
    case "TOO_MANY_REQUESTS":
      return new Fault(code, error.message ?? "", fields);
    case "UNAVAILABLE":
      return unreachable((error.extensions?.retryAfter ?? 2) * 1000);
    case "INVALID_OPERATION":
    case "PERSISTED_QUERY_NOT_FOUND":
      return new Fault("OUTDATED", i18n.t("Deze versie is te oud om verder te gaan."));
    default:
      return new Fault("FAULT", faultSentence(id));
  }
}

function faultSentence(id: string | undefined): string {
  return id
    ? i18n.t(
        "Er ging iets mis bij ons. Wat je eerder opsloeg, is veilig. Meld dit nummer als het blijft gebeuren: {id}",
        { id },
      )
    : i18n.t("Er ging iets mis bij ons. Wat je eerder opsloeg, is veilig.");
}
