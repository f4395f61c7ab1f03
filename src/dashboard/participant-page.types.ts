import { Field, ID, Int, ObjectType } from "type-graphql";
import { PersonCall } from "../calls/call.types";
import { DayScalar } from "../core/scalars";
import { GoalRow } from "../goals/goal.types";
import { Strength } from "../participants/strength.entity";
import { AttendanceStatus, ContributionKind } from "../sessions/kinds";
import { EnrolmentRow } from "../tracks/enrolment.types";

/** What someone brought, on a day. */
@ObjectType()
export class PastContribution {
  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => ContributionKind, { nullable: true })
  readonly kind: ContributionKind | null;

  @Field(() => String, { nullable: true })
  readonly words: string | null;
}

/** One week of someone's rhythm. */
@ObjectType()
export class WeekMark {
  @Field(() => DayScalar)
  readonly monday: string;

  @Field(() => Int)
  readonly present: number;

  @Field(() => Int)
  readonly absent: number;
}

@ObjectType()
export class PastAttendance {
  @Field(() => ID)
  readonly sessionId: string;

  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => AttendanceStatus)
  readonly status: AttendanceStatus;
}

/**
 * One participant as her page shows her. What tells in which track she takes part (enrolments, attendances, contributions,
 * rhythm) is shown for the tracks within reach only.
 */
@ObjectType({ description: "One participant; what tells of a track is shown for the tracks within your reach" })
export class ParticipantPage {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => String, { nullable: true })
  readonly familyName: string | null;

  @Field(() => String)
  readonly name: string;

  @Field(() => DayScalar, { nullable: true, description: "Null for a newcomer of whom only a first name is known" })
  readonly registeredOn: string | null;

  @Field(() => String, { nullable: true })
  readonly phone: string | null;

  @Field(() => String, { nullable: true })
  readonly email: string | null;

  @Field(() => Int, { nullable: true })
  readonly birthYear: number | null;

  @Field(() => Int, { nullable: true })
  readonly birthMonth: number | null;

  @Field(() => ID, { nullable: true })
  readonly districtCode: string | null;

  @Field(() => String, { nullable: true })
  readonly districtName: string | null;

  @Field(() => ID, { nullable: true })
  readonly neighbourhoodCode: string | null;

  @Field(() => String, { nullable: true })
  readonly neighbourhoodName: string | null;

  @Field(() => String, { nullable: true })
  readonly language: string | null;

  @Field(() => Int, { description: "Send it back as seenRevision" })
  readonly revision: number;

  @Field(() => [Strength], { description: "Oldest first" })
  readonly strengths: Strength[];

  @Field(() => [PastContribution], { description: "The last fifty, newest first" })
  readonly contributions: PastContribution[];

  @Field(() => [GoalRow], { description: "Open ones first, newest first" })
  readonly goals: GoalRow[];

  @Field(() => [EnrolmentRow], { description: "Open ones first, newest first" })
  readonly enrolments: EnrolmentRow[];

  @Field(() => [WeekMark], { description: "The last 53 weeks, oldest first" })
  readonly rhythm: WeekMark[];

  @Field(() => [PastAttendance], { description: "The last fifty, newest first" })
  readonly attendances: PastAttendance[];

  @Field(() => [PersonCall], { description: "By the name of the track" })
  readonly calls: PersonCall[];
}
