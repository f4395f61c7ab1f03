import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar, InstantScalar } from "../core/scalars";
import {
  EvaluationMoment,
  EvaluationVerdict,
  LookReason,
  MatchMove,
  MatchState,
  MatchStepKind,
  VisitOutcome,
  VisitPurpose,
} from "./kinds";

registerEnumType(MatchState, { name: "MatchState", description: "How far a match is" });
registerEnumType(MatchMove, { name: "MatchMove", description: "Where a match may be brought; endMatch ends it" });
registerEnumType(MatchStepKind, { name: "MatchStepKind", description: "From home to the meeting place" });
registerEnumType(EvaluationMoment, {
  name: "EvaluationMoment",
  description: "How long after its first day a match is evaluated",
});
registerEnumType(EvaluationVerdict, {
  name: "EvaluationVerdict",
  description: "What the people concerned say of a match",
});
registerEnumType(VisitOutcome, {
  name: "VisitOutcome",
  description: "What became of a visit",
  valuesConfig: { WORRIED: { description: "The volunteer worries: a professional reads it at once" } },
});
registerEnumType(LookReason, { name: "LookReason", description: "Why a match asks to be looked at" });

/** A match, for a list. */
@ObjectType()
export class MatchRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly participantName: string;

  @Field(() => ID)
  readonly volunteerId: string;

  @Field(() => String)
  readonly volunteerName: string;

  @Field(() => VisitPurpose)
  readonly purpose: VisitPurpose;

  @Field(() => MatchState)
  readonly state: MatchState;

  @Field(() => DayScalar, { description: "Since when it is in this state" })
  readonly since: string;

  @Field(() => MatchStepKind, { nullable: true, description: "The furthest step that was reached" })
  readonly step: MatchStepKind | null;

  @Field(() => DayScalar, { nullable: true, description: "The last visit that somebody was at home for" })
  readonly lastVisitOn: string | null;

  @Field(() => Int, { nullable: true, description: "1 is Monday" })
  readonly agreedWeekday: number | null;

  @Field(() => String, { nullable: true, description: "14:00" })
  readonly agreedTime: string | null;
}

@ObjectType("MatchChange")
export class MatchChangeRow {
  @Field(() => MatchState)
  readonly state: MatchState;

  @Field(() => DayScalar)
  readonly on: string;
}

@ObjectType("MatchStep")
export class MatchStepRow {
  @Field(() => MatchStepKind)
  readonly step: MatchStepKind;

  @Field(() => DayScalar)
  readonly on: string;
}

@ObjectType("MatchEvaluation")
export class MatchEvaluationRow {
  @Field(() => EvaluationMoment)
  readonly moment: EvaluationMoment;

  @Field(() => DayScalar, { nullable: true, description: "From when it is due; null: the match is not active yet" })
  readonly dueOn: string | null;

  @Field(() => DayScalar, { nullable: true, description: "Null: not recorded" })
  readonly on: string | null;

  @Field(() => EvaluationVerdict, { nullable: true })
  readonly verdict: EvaluationVerdict | null;

  @Field(() => String, { nullable: true })
  readonly words: string | null;
}

@ObjectType("HomeVisit")
export class HomeVisitRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => VisitOutcome)
  readonly outcome: VisitOutcome;
}

/** A match with all that happened in it, for professionals. */
@ObjectType()
export class MatchPage extends MatchRow {
  @Field(() => ID)
  readonly requestId: string;

  @Field(() => String, { nullable: true })
  readonly volunteerPhone: string | null;

  @Field(() => DayScalar, { nullable: true })
  readonly activeFrom: string | null;

  @Field(() => [MatchChangeRow], { description: "Oldest first" })
  readonly changes: MatchChangeRow[];

  @Field(() => [MatchStepRow], { description: "In the order of the steps" })
  readonly steps: MatchStepRow[];

  @Field(() => [MatchEvaluationRow], { description: "All three moments, in their order" })
  readonly evaluations: MatchEvaluationRow[];

  @Field(() => [HomeVisitRow], { description: "The last fifty, newest first" })
  readonly visits: HomeVisitRow[];
}

/** A match that asks to be looked at. */
@ObjectType()
export class MatchToLookAt {
  @Field(() => ID)
  readonly matchId: string;

  @Field(() => String)
  readonly participantName: string;

  @Field(() => String)
  readonly volunteerName: string;

  @Field(() => LookReason)
  readonly reason: LookReason;

  @Field(() => EvaluationMoment, { nullable: true, description: "Of EVALUATION_DUE" })
  readonly moment: EvaluationMoment | null;

  @Field(() => DayScalar, { description: "Since when: due, last heard of, or run out" })
  readonly since: string;
}

/** What goes on for one person. */
@ObjectType()
export class VisitsOfPerson {
  @Field(() => ID, { nullable: true, description: "The open request; null: she did not ask" })
  readonly requestId: string | null;

  @Field(() => DayScalar, { nullable: true })
  readonly askedOn: string | null;

  @Field(() => VisitPurpose, { nullable: true })
  readonly purpose: VisitPurpose | null;

  @Field(() => ID, { nullable: true, description: "The match that goes on; null: she waits, or did not ask" })
  readonly matchId: string | null;

  @Field(() => MatchState, { nullable: true })
  readonly state: MatchState | null;

  @Field(() => String, { nullable: true })
  readonly volunteerName: string | null;
}

/** A worry that is not settled. */
@ObjectType("Worry")
export class WorryRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly participantName: string;

  @Field(() => String, { nullable: true })
  readonly participantPhone: string | null;

  @Field(() => ID)
  readonly matchId: string;

  @Field(() => String)
  readonly volunteerName: string;

  @Field(() => String, { nullable: true })
  readonly volunteerPhone: string | null;

  @Field(() => DayScalar, { description: "The day of the visit" })
  readonly visitedOn: string;

  @Field(() => InstantScalar)
  readonly raisedAt: string;

  @Field(() => String, { nullable: true, description: "In the volunteer's words" })
  readonly words: string | null;

  @Field(() => InstantScalar, { nullable: true })
  readonly takenAt: string | null;

  @Field(() => String, { nullable: true, description: "The colleague who takes it up; null: nobody does yet" })
  readonly takenBy: string | null;

  @Field(() => Boolean)
  readonly isMine: boolean;
}

/** All that a volunteer sees: whom she visits, and when. No track, no address, nothing that was written before. */
@ObjectType()
export class MyVisit {
  @Field(() => ID)
  readonly matchId: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => Int, { nullable: true, description: "1 is Monday" })
  readonly agreedWeekday: number | null;

  @Field(() => String, { nullable: true, description: "14:00" })
  readonly agreedTime: string | null;

  @Field(() => DayScalar, { nullable: true, description: "The last day of which she herself logged a visit" })
  readonly lastLoggedOn: string | null;
}
