import { Field, Int, ObjectType } from "type-graphql";
import { ExitReason } from "../tracks/enrolment.types";
import { ReferralSource } from "../tracks/referral.types";

/** How people came in a period, and what they went on to. What stood + came in − went out = what stands. */
@ObjectType()
export class MovingOn {
  @Field(() => Int, { description: "Enrolments that were active before the first day" })
  readonly atBeginning: number;

  @Field(() => Int, { description: "Enrolments whose first active day lies in the period" })
  readonly cameIn: number;

  @Field(() => Int, { description: "Enrolments that were active and ended in the period" })
  readonly wentOut: number;

  @Field(() => Int, { description: "Enrolments that are active after the last day" })
  readonly atEnd: number;

  @Field(() => [SourceCount], { description: "Of who came in, the largest first" })
  readonly sources: SourceCount[];

  @Field(() => [ReasonCount], { description: "Of who went out, the largest first" })
  readonly reasons: ReasonCount[];
}

@ObjectType()
export class SourceCount {
  @Field(() => ReferralSource, { nullable: true, description: "null: not written down" })
  readonly source: ReferralSource | null;

  @Field(() => Int)
  readonly count: number;
}

@ObjectType()
export class ReasonCount {
  @Field(() => ExitReason)
  readonly reason: ExitReason;

  @Field(() => Int)
  readonly count: number;
}
