import { Field, ID, Int, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";
import { RosterPerson } from "../sessions/attendance.types";
import { SessionFacts } from "../sessions/session.types";

/** A session of today, with its list. */
@ObjectType()
export class DaySession extends SessionFacts {
  @Field(() => [RosterPerson], { description: "By name" })
  readonly roster: RosterPerson[];
}

/** Somebody to call: she broke her own rhythm. */
@ObjectType()
export class MissedPerson {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String, { nullable: true })
  readonly phone: string | null;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => Int, { description: "How often she was there, of the sessions before her absence" })
  readonly present: number;

  @Field(() => Int)
  readonly of: number;

  @Field(() => Int, { description: "Absent at so many of the last sessions, one after the other" })
  readonly absentInARow: number;

  @Field(() => DayScalar, { nullable: true })
  readonly lastPresentOn: string | null;
}

@ObjectType()
export class MyDay {
  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => [DaySession], { description: "In order of time" })
  readonly sessions: DaySession[];

  @Field(() => Int, { description: "Earlier sessions that nobody logged" })
  readonly notLogged: number;

  @Field(() => [MissedPerson], { description: "At most five, the strongest rhythm first" })
  readonly missed: MissedPerson[];
}
