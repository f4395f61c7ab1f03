import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** The steps that people take, in their order; the database's domain movement_step holds the same words. */
export enum MovementStep {
  VISITOR = "VISITOR",
  REGULAR = "REGULAR",
  CONTRIBUTOR = "CONTRIBUTOR",
  HOST = "HOST",
  ORGANISER = "ORGANISER",
}

/** What a colleague says about a step; the database's domain movement_answer holds the same words. */
export enum MovementAnswer {
  CONFIRMED = "CONFIRMED",
  NOT_NOW = "NOT_NOW",
}

registerEnumType(MovementStep, {
  name: "MovementStep",
  description: "The steps that people take, in their order",
  valuesConfig: {
    VISITOR: { description: "Came once" },
    REGULAR: { description: "Comes regularly (terms movement.visits, movement.weeks)" },
    CONTRIBUTOR: { description: "Contributes (term movement.contributions)" },
    HOST: { description: "Receives the others (term movement.hosting)" },
    ORGANISER: {
      description: "A task with responsibility for others, weekly or in an initiative (term movement.organising)",
    },
  },
});
registerEnumType(MovementAnswer, {
  name: "MovementAnswer",
  description: "What a colleague says about a step; nothing is ever confirmed by itself",
});

@ObjectType({ description: "A step that follows from what somebody did lately, for a colleague to confirm" })
export class MovementProposal {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => MovementStep)
  readonly step: MovementStep;

  @Field(() => DayScalar, { description: "The day on which she did it often enough" })
  readonly on: string;

  @Field(() => Int, {
    description: "How often she did it: visits, contributions, times as a host, or weeks with a task",
  })
  readonly times: number;

  @Field(() => Int, { description: "In the last so many weeks" })
  readonly weeks: number;
}

@ObjectType()
export class MovementFact {
  @Field(() => MovementStep)
  readonly step: MovementStep;

  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => String, { description: "The colleague who confirmed it" })
  readonly confirmedBy: string;
}

@ObjectType({ description: "The steps that one participant took" })
export class PersonMovement {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => DayScalar, { nullable: true, description: "Her first visit within reach; null: none yet" })
  readonly firstVisitOn: string | null;

  @Field(() => [MovementFact], { description: "In the order of the steps" })
  readonly facts: MovementFact[];

  @Field(() => MovementProposal, { nullable: true })
  readonly proposal: MovementProposal | null;
}
