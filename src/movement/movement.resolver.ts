import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { answerStep } from "./answer-step";
import { AnswerStepInput } from "./movement.inputs";
import { movementProposalsQuestion, personMovementQuestion } from "./movement.questions";
import { MovementProposal, PersonMovement } from "./movement.types";

@Resolver()
export class MovementResolver {
  @Authorized<Permission>(movementProposalsQuestion.may)
  @Query(() => [MovementProposal], {
    description: "Whose last weeks say that she took a step; for a colleague to confirm",
  })
  movementProposals(@Ctx() ctx: Context): Promise<Told<MovementProposal[]>> {
    return ask(ctx, movementProposalsQuestion, undefined);
  }

  @Authorized<Permission>(personMovementQuestion.may)
  @Query(() => PersonMovement)
  personMovement(
    @Arg("participantId", () => ID) participantId: string,
    @Ctx() ctx: Context,
  ): Promise<Told<PersonMovement>> {
    return ask(ctx, personMovementQuestion, { participantId });
  }

  @Authorized<Permission>("movement.write")
  @Mutation(() => Done, {
    description: "Confirm a step, or say that it is not so now; CONFLICT when it was confirmed already",
  })
  answerStep(@Arg("input", () => AnswerStepInput) input: AnswerStepInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => answerStep(act, input));
  }
}
