import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** Where an enrolment stands. The database's domain enrolment_status holds the same words. */
export enum EnrolmentStatus {
  REGISTERED = "REGISTERED",
  INTAKE = "INTAKE",
  ACTIVE = "ACTIVE",
  PAUSED = "PAUSED",
  CLOSED = "CLOSED",
}

/** Why someone stopped. Most of these are a success. The database's domain exit_reason holds the same words. */
export enum ExitReason {
  OWN_ACTIVITY = "OWN_ACTIVITY",
  ASSOCIATION = "ASSOCIATION",
  VOLUNTEERING = "VOLUNTEERING",
  EDUCATION = "EDUCATION",
  WORK = "WORK",
  GOAL_REACHED = "GOAL_REACHED",
  MOVED = "MOVED",
  HEALTH = "HEALTH",
  NO_CONTACT = "NO_CONTACT",
  DIED = "DIED",
  OTHER = "OTHER",
}

registerEnumType(EnrolmentStatus, { name: "EnrolmentStatus" });
registerEnumType(ExitReason, { name: "ExitReason", description: "Why someone stopped; most of these are a success" });

/** One person in one track, with its history. */
@ObjectType("Enrolment")
export class EnrolmentRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => EnrolmentStatus)
  readonly status: EnrolmentStatus;

  @Field(() => DayScalar)
  readonly registeredOn: string;

  @Field(() => DayScalar, { nullable: true, description: "The first day of ACTIVE" })
  readonly activeFrom: string | null;

  @Field(() => DayScalar, { nullable: true, description: "The first day on which she no longer takes part" })
  readonly closedOn: string | null;

  @Field(() => ExitReason, { nullable: true })
  readonly exitReason: ExitReason | null;

  @Field(() => [EnrolmentStep], { description: "Oldest first" })
  readonly history: EnrolmentStep[];
}

@ObjectType("EnrolmentChange")
export class EnrolmentStep {
  @Field(() => EnrolmentStatus)
  readonly status: EnrolmentStatus;

  @Field(() => DayScalar)
  readonly on: string;
}
