import type { ConsentsQuery } from "../../graphql/generated/graphql";

export type Person = ConsentsQuery["consents"];
export type PurposeConsent = Person["purposes"][number];
