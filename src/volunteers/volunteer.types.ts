import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";
import { ReasonKind, VisitPurpose, WeekPart } from "./kinds";

registerEnumType(VisitPurpose, {
  name: "VisitPurpose",
  description: "What a visit is for",
  valuesConfig: {
    COMPANY: { description: "Company at home" },
    GOING_OUT: { description: "Going out together" },
    BRIDGE_TO_GROUP: { description: "A bridge to a group or a meeting place" },
  },
});
registerEnumType(WeekPart, { name: "WeekPart", description: "A part of the week in which somebody has time" });
registerEnumType(ReasonKind, {
  name: "ReasonKind",
  description: "What speaks for or against a volunteer for a request; the screens say it in a sentence",
});

/** A volunteer, for the list and for the form. */
@ObjectType("Volunteer", {
  description: "Someone who visits people at home; every caseworker of the organisation sees her",
})
export class VolunteerRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String, { nullable: true })
  readonly email: string | null;

  @Field(() => String, { nullable: true })
  readonly phone: string | null;

  @Field(() => ID, { nullable: true, description: "Where she takes part as well and is within reach" })
  readonly participantId: string | null;

  @Field(() => String, { nullable: true })
  readonly districtCode: string | null;

  @Field(() => String, { nullable: true })
  readonly districtName: string | null;

  @Field(() => String, { nullable: true })
  readonly neighbourhoodCode: string | null;

  @Field(() => [String])
  readonly languages: string[];

  @Field(() => [String])
  readonly interests: string[];

  @Field(() => [WeekPart])
  readonly availability: WeekPart[];

  @Field(() => DayScalar, { nullable: true })
  readonly trainingSeenOn: string | null;

  @Field(() => DayScalar, { nullable: true, description: "The day on which the proof of training no longer holds" })
  readonly trainingUntil: string | null;

  @Field(() => DayScalar, { nullable: true })
  readonly conductSeenOn: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: "The day on which the certificate of conduct no longer holds",
  })
  readonly conductUntil: string | null;

  @Field(() => Boolean, { description: "Both proofs were seen and still hold" })
  readonly mayVisit: boolean;

  @Field(() => Boolean, { description: "An account with her address and the role VOLUNTEER may log in" })
  readonly hasLogin: boolean;

  @Field(() => Int, { description: "How many matches of hers go on" })
  readonly matches: number;

  @Field(() => Int, { description: "Send it back as seenRevision" })
  readonly revision: number;
}

/** Somebody who asked for a visit. */
@ObjectType()
export class VisitRequestRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly participantName: string;

  @Field(() => VisitPurpose)
  readonly purpose: VisitPurpose;

  @Field(() => [String])
  readonly languages: string[];

  @Field(() => [String])
  readonly interests: string[];

  @Field(() => [WeekPart])
  readonly availability: WeekPart[];

  @Field(() => String, { nullable: true })
  readonly words: string | null;

  @Field(() => String, { nullable: true })
  readonly districtName: string | null;

  @Field(() => DayScalar)
  readonly askedOn: string;

  @Field(() => Int, { description: "Days since she asked" })
  readonly waitedDays: number;

  @Field(() => ID, { nullable: true, description: "The match that goes on; null: she waits" })
  readonly matchId: string | null;
}

/** How long one group waits, beside the others. */
@ObjectType()
export class WaitingGroup {
  @Field(() => String, { nullable: true, description: "The district or the language; null: not known" })
  readonly name: string | null;

  @Field(() => Int)
  readonly waiting: number;

  @Field(() => Int, { description: "Days, of who is in the middle" })
  readonly medianDays: number;

  @Field(() => Int, { description: "Days, of who waits longest" })
  readonly longestDays: number;
}

/** Who waits within reach, longest first, and whether some wait longer than others. */
@ObjectType()
export class WaitingList {
  @Field(() => [VisitRequestRow])
  readonly requests: VisitRequestRow[];

  @Field(() => [WaitingGroup], { description: "Who waits longest first" })
  readonly byDistrict: WaitingGroup[];

  @Field(() => [WaitingGroup], { description: "Somebody with two languages counts in both" })
  readonly byLanguage: WaitingGroup[];
}

@ObjectType("ProposalReason")
export class ProposalReasonRow {
  @Field(() => ReasonKind)
  readonly kind: ReasonKind;

  @Field(() => [String], { description: "What is shared; of SAME_TIMES values of WeekPart" })
  readonly words: readonly string[];

  @Field(() => DayScalar, { nullable: true, description: "The day on which a proof ran out" })
  readonly on: string | null;

  @Field(() => Int, { nullable: true, description: "How many others she visits" })
  readonly count: number | null;
}

@ObjectType("VolunteerProposal")
export class ProposalRow {
  @Field(() => ID)
  readonly volunteerId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Boolean, { description: "False: a term has run out, or a proof was never seen" })
  readonly mayVisit: boolean;

  @Field(() => [ProposalReasonRow])
  readonly reasons: readonly ProposalReasonRow[];
}

/** A request with the volunteers that could be asked. */
@ObjectType()
export class VisitRequestPage {
  @Field(() => VisitRequestRow)
  readonly request: VisitRequestRow;

  @Field(() => [ProposalRow], { description: "Who fits best first; who may not visit comes last, with the reason" })
  readonly proposals: readonly ProposalRow[];
}
