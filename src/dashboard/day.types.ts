import { Field, Int, ObjectType } from "type-graphql";
import { MissedPerson } from "../calls/call.types";
import { DayScalar } from "../core/scalars";
import { RosterPerson } from "../sessions/attendance.types";
import { SessionFacts } from "../sessions/session.types";

/** A session of today, with its list. */
@ObjectType()
export class DaySession extends SessionFacts {
  @Field(() => [RosterPerson], { description: "By name" })
  readonly roster: RosterPerson[];
}

@ObjectType()
export class MyDay {
  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => [DaySession], { description: "In order of time" })
  readonly sessions: DaySession[];

  @Field(() => Int, { description: "Earlier sessions that nobody logged" })
  readonly notLogged: number;

  @Field(() => [MissedPerson], {
    description: "The calls that are yours to make, and those of who lent you a track; at most five, on today only",
  })
  readonly missed: MissedPerson[];
}
