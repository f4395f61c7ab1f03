import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** What came of a call; the database's domain call_outcome holds the same words. */
export enum CallOutcome {
  SPOKE_COMES_BACK = "SPOKE_COMES_BACK",
  SPOKE_STOPS = "SPOKE_STOPS",
  NOT_REACHED = "NOT_REACHED",
  NEEDS_SOMETHING = "NEEDS_SOMETHING",
}

/** How often somebody came before she stayed away, in a word. */
export enum HowOften {
  ALWAYS = "ALWAYS",
  NEARLY_ALWAYS = "NEARLY_ALWAYS",
  OFTEN = "OFTEN",
}

registerEnumType(CallOutcome, {
  name: "CallOutcome",
  description: "What came of a call to somebody who stayed away",
  valuesConfig: {
    SPOKE_COMES_BACK: { description: "Spoken: she comes again" },
    SPOKE_STOPS: { description: "Spoken: she stops; her enrolment is ended apart from this" },
    NOT_REACHED: { description: "Not reached: the call comes back after some days (term call.again)" },
    NEEDS_SOMETHING: { description: "She needs something: the call comes back after as many days, to ask how she is" },
  },
});
registerEnumType(HowOften, { name: "HowOften", description: "In a word, never in a figure" });

/** Somebody broke her own rhythm in a track: who calls, and what came of it. */
@ObjectType()
export abstract class Break {
  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => DayScalar, { description: "The last day that she was there; send it back as since" })
  readonly lastPresentOn: string;

  @Field(() => ID, { nullable: true, description: "The one colleague who calls; null: nobody has this track" })
  readonly callerId: string | null;

  @Field(() => String, { nullable: true })
  readonly callerName: string | null;

  @Field(() => CallOutcome, { nullable: true, description: "What came of the last call, since she stayed away" })
  readonly outcome: CallOutcome | null;

  @Field(() => DayScalar, { nullable: true })
  readonly outcomeOn: string | null;

  @Field(() => String, { nullable: true, description: "The colleague who called" })
  readonly outcomeBy: string | null;

  @Field(() => Int, { description: "Send it back as seenRevision" })
  readonly revision: number;
}

/** A call to make: one kind task for one colleague. */
@ObjectType({ description: "A call to make: somebody broke her own rhythm" })
export class MissedPerson extends Break {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String, { nullable: true })
  readonly phone: string | null;

  @Field(() => HowOften, { description: "How often she came, before she stayed away" })
  readonly came: HowOften;

  @Field(() => Int, { description: "Absent at so many of the last sessions, one after the other" })
  readonly absentInARow: number;
}

/** The same on the person's own page, where every colleague within reach sees it. */
@ObjectType({ description: "Who calls her, or what came of it, as long as she has not been there since" })
export class PersonCall extends Break {
  @Field(() => Boolean, { description: "There is still a call to make" })
  readonly isOpen: boolean;
}

/** The answer of a step, which says what to send back as seenRevision. */
@ObjectType()
export class CallRevision {
  @Field(() => Int)
  readonly revision: number;
}
