import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** What kind of strength it is; the database's domain strength_kind holds the same words. */
export enum StrengthKind {
  LIKES = "LIKES",
  CAN = "CAN",
  BRINGS = "BRINGS",
}

registerEnumType(StrengthKind, {
  name: "StrengthKind",
  description: "What kind of strength it is",
  valuesConfig: {
    LIKES: { description: "She likes it" },
    CAN: { description: "She can or knows it" },
    BRINGS: { description: "She wants to bring it to others" },
  },
});

@ObjectType({ description: "A strength with its kind, in her own words" })
export class OwnStrength {
  @Field(() => ID)
  readonly id: string;

  @Field(() => StrengthKind)
  readonly kind: StrengthKind;

  @Field(() => String)
  readonly words: string;

  @Field(() => DayScalar)
  readonly notedOn: string;
}

@ObjectType({ description: "What one participant likes, can and wants to bring" })
export class PersonStrengths {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => [OwnStrength], { description: "Oldest first" })
  readonly strengths: OwnStrength[];
}

@ObjectType({ description: "Somebody within reach whose strength was found" })
export class FoundStrength {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => StrengthKind)
  readonly kind: StrengthKind;

  @Field(() => String)
  readonly words: string;

  @Field(() => [String], { description: "The tracks within reach in which she takes part now" })
  readonly tracks: string[];
}
