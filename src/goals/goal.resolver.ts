import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { closeGoal } from "./close-goal";
import { CloseGoalInput, ReviewGoalInput, SetGoalInput, WeighGoalInput } from "./goal.inputs";
import { PersonGoals } from "./goal.types";
import { personGoalsQuestion } from "./person-goals.question";
import { reviewGoal } from "./review-goal";
import { setGoal } from "./set-goal";
import { weighGoal } from "./weigh-goal";

@Resolver()
export class GoalResolver {
  @Authorized<Permission>(personGoalsQuestion.may)
  @Query(() => PersonGoals, { description: "The goals of one participant, with how each was looked at and closed" })
  personGoals(@Arg("participantId", () => ID) participantId: string, @Ctx() ctx: Context): Promise<Told<PersonGoals>> {
    return ask(ctx, personGoalsQuestion, { participantId });
  }

  @Authorized<Permission>("goal.write")
  @Mutation(() => Done)
  setGoal(@Arg("input", () => SetGoalInput) input: SetGoalInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => setGoal(act, input));
  }

  @Authorized<Permission>("goal.write")
  @Mutation(() => Done)
  reviewGoal(@Arg("input", () => ReviewGoalInput) input: ReviewGoalInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => reviewGoal(act, input));
  }

  @Authorized<Permission>("goal.write")
  @Mutation(() => Done, { description: "CONFLICT when none of her open goals would weigh anything" })
  weighGoal(@Arg("input", () => WeighGoalInput) input: WeighGoalInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => weighGoal(act, input));
  }

  @Authorized<Permission>("goal.write")
  @Mutation(() => Done, {
    description: "The goal is hers: how she closes it, whether she does so herself, and her words",
  })
  closeGoal(@Arg("input", () => CloseGoalInput) input: CloseGoalInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => closeGoal(act, input));
  }
}
