import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** A kind of referrer, never a name. The database's domain referral_source holds the same words. */
export enum ReferralSource {
  SELF = "SELF",
  FAMILY = "FAMILY",
  GP = "GP",
  NEIGHBOURHOOD_TEAM = "NEIGHBOURHOOD_TEAM",
  CARE = "CARE",
  WELFARE = "WELFARE",
  MUNICIPALITY = "MUNICIPALITY",
  HOUSING = "HOUSING",
  OTHER = "OTHER",
}

/** All that a referrer is ever told. The database's domain referral_signal holds the same words. */
export enum ReferralSignal {
  STARTED = "STARTED",
  NOT_STARTED = "NOT_STARTED",
}

registerEnumType(ReferralSource, { name: "ReferralSource", description: "A kind of referrer, never a name" });
registerEnumType(ReferralSignal, { name: "ReferralSignal", description: "All that a referrer is ever told" });

/** By whom somebody came to a track. */
@ObjectType("Referral")
export class ReferralRow {
  @Field(() => ID)
  readonly enrolmentId: string;

  @Field(() => ReferralSource, { nullable: true, description: "null: not written down" })
  readonly source: ReferralSource | null;

  @Field(() => ReferralSignal, { nullable: true, description: "What the referrer was told" })
  readonly signal: ReferralSignal | null;

  @Field(() => DayScalar, { nullable: true })
  readonly signalledOn: string | null;

  @Field(() => String, { nullable: true })
  readonly signalledByName: string | null;

  @Field(() => ReferralSignal, {
    nullable: true,
    description: "What the referrer may be told now, and was not told yet",
  })
  readonly toTell: ReferralSignal | null;
}
