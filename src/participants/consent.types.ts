import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { InstantScalar } from "../core/scalars";

/** What a consent is asked for; the database's domain consent_purpose holds the same words. */
export enum ConsentPurpose {
  MEASUREMENTS = "MEASUREMENTS",
  NETWORK = "NETWORK",
  PHOTO = "PHOTO",
  STORY = "STORY",
}

/** What somebody answered; the database's domain consent_answer holds the same words. */
export enum ConsentAnswer {
  GIVEN = "GIVEN",
  REFUSED = "REFUSED",
  WITHDRAWN = "WITHDRAWN",
}

/** How she said it; the database's domain consent_method holds the same words. */
export enum ConsentMethod {
  SPOKEN = "SPOKEN",
  SIGNED = "SIGNED",
  DIGITAL = "DIGITAL",
}

registerEnumType(ConsentPurpose, {
  name: "ConsentPurpose",
  description: "What a consent is asked for (AVG art. 6(1)(a)); refusing never has an effect on taking part",
  valuesConfig: {
    MEASUREMENTS: { description: "Questionnaires and marks" },
    NETWORK: { description: "The network circles, without names" },
    PHOTO: { description: "A photo in which she can be recognised" },
    STORY: { description: "Her story, shared outside the organisation" },
  },
});
registerEnumType(ConsentAnswer, { name: "ConsentAnswer" });
registerEnumType(ConsentMethod, { name: "ConsentMethod", description: "How she said it" });

@ObjectType({ description: "What a participant was asked, and what she answered" })
export class PersonConsents {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => [PurposeConsent])
  readonly purposes: PurposeConsent[];
}

@ObjectType({ description: "What a participant was asked for one purpose, and what stands" })
export class PurposeConsent {
  @Field(() => ConsentPurpose)
  readonly purpose: ConsentPurpose;

  @Field(() => Int, { description: "The version of the text that is asked now; send it back as seenVersion" })
  readonly version: number;

  @Field(() => String, { description: "The text that is asked now" })
  readonly words: string;

  @Field(() => Boolean, { description: "What needs this consent may be recorded now" })
  readonly stands: boolean;

  @Field(() => Boolean, { description: "She said yes to an earlier text: ask again" })
  readonly askAgain: boolean;

  @Field(() => [ConsentRecord], { description: "Every answer, the newest first" })
  readonly answers: ConsentRecord[];
}

@ObjectType()
export class ConsentRecord {
  @Field(() => ConsentAnswer)
  readonly answer: ConsentAnswer;

  @Field(() => ConsentMethod)
  readonly method: ConsentMethod;

  @Field(() => Int, { description: "The version of the text that was shown" })
  readonly version: number;

  @Field(() => String, { description: "The text that was shown" })
  readonly words: string;

  @Field(() => InstantScalar)
  readonly recordedAt: string;

  @Field(() => String, { description: "The colleague who recorded it" })
  readonly recordedByName: string;
}

@ObjectType("ConsentText", { description: "The text of a purpose that is asked now" })
export class ConsentTextRow {
  @Field(() => ConsentPurpose)
  readonly purpose: ConsentPurpose;

  @Field(() => Int, { description: "Send it back as seenVersion" })
  readonly version: number;

  @Field(() => String)
  readonly words: string;
}
