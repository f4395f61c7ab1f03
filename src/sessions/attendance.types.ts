import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar, InstantScalar } from "../core/scalars";
import { AttendanceStatus, ContributionKind, RollCallOutcome } from "./kinds";
import { SessionSummary } from "./session.types";

registerEnumType(AttendanceStatus, { name: "AttendanceStatus" });
registerEnumType(ContributionKind, { name: "ContributionKind", description: "What somebody brought, in one tap" });
registerEnumType(RollCallOutcome, {
  name: "RollCallOutcome",
  description: "CONFLICT: something else stands there than you saw; nothing was changed",
});

/** What stands beside a person in a roll call. */
@ObjectType()
export class Mark {
  @Field(() => AttendanceStatus, { nullable: true, description: "Null: a mark that was withdrawn" })
  readonly status: AttendanceStatus | null;

  @Field(() => ContributionKind, { nullable: true })
  readonly contribution: ContributionKind | null;

  @Field(() => String, { nullable: true })
  readonly contributionWords: string | null;

  @Field(() => Int, { description: "Send it back as seenRevision" })
  readonly revision: number;
}

@ObjectType()
export class PastMark {
  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => AttendanceStatus)
  readonly status: AttendanceStatus;
}

/** Somebody who is expected, or who has a mark. */
@ObjectType()
export class RosterPerson {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Boolean, { description: "False for a newcomer who gave only a first name" })
  readonly registered: boolean;

  @Field(() => Mark, { nullable: true })
  readonly mark: Mark | null;

  @Field(() => DayScalar, { nullable: true, description: "The last time present in this track" })
  readonly lastPresentOn: string | null;

  @Field(() => [PastMark], { description: "The last eight marks in this track, newest first" })
  readonly lastMarks: PastMark[];

  @Field(() => [String], { description: "In her own words, oldest first" })
  readonly openGoals: string[];

  @Field(() => Boolean, { description: "Broke her own rhythm: often there, then absent at the last sessions" })
  readonly missed: boolean;
}

/** Somebody said beforehand that she cannot come. */
@ObjectType()
export class Apology {
  @Field(() => InstantScalar)
  readonly recordedAt: string;

  @Field(() => String, { description: "The colleague who took the message" })
  readonly recordedByName: string;
}

@ObjectType()
export class RollCallPerson extends RosterPerson {
  @Field(() => String, { description: "The first part of her name, which is all that a list on a table says" })
  readonly callingName: string;

  @Field(() => AttendanceStatus, {
    nullable: true,
    description: "Her mark in the previous held session of the same series",
  })
  readonly lastTime: AttendanceStatus | null;

  @Field(() => InstantScalar, { nullable: true, description: "When her mark was last changed" })
  readonly recordedAt: string | null;

  @Field(() => String, { nullable: true, description: "The colleague who last changed her mark" })
  readonly recordedByName: string | null;

  @Field(() => Apology, { nullable: true, description: "Kept after it became her mark" })
  readonly apology: Apology | null;
}

@ObjectType()
export class RollCall {
  @Field(() => SessionSummary)
  readonly session: SessionSummary;

  @Field(() => DayScalar, { nullable: true, description: "The previous held session of the same series" })
  readonly previousSessionOn: string | null;

  @Field(() => [RollCallPerson], { description: "By name" })
  readonly roster: RollCallPerson[];
}

/** Says that a list changed, and nothing of what is on it. */
@ObjectType()
export class RollCallHint {
  @Field(() => ID)
  readonly sessionId: string;
}

/** A mark as a bulk answer holds it: without words, since answers are kept. */
@ObjectType()
export class RecordedMark {
  @Field(() => AttendanceStatus, { nullable: true })
  readonly status: AttendanceStatus | null;

  @Field(() => ContributionKind, { nullable: true })
  readonly contribution: ContributionKind | null;

  @Field(() => Int, { description: "0: no mark stands there" })
  readonly revision: number;
}

@ObjectType()
export class RollCallResult {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => RollCallOutcome)
  readonly outcome: RollCallOutcome;

  @Field(() => RecordedMark, { nullable: true, description: "What stands there now; null where nobody is enrolled" })
  readonly mark: RecordedMark | null;
}
