import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { CloseGoalInput, ReviewGoalInput, SetGoalInput } from "./goal.inputs";
import { closeGoal, reviewGoal } from "./review-goal";
import { setGoal } from "./set-goal";

@Resolver()
export class GoalResolver {
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
  @Mutation(() => Done)
  closeGoal(@Arg("input", () => CloseGoalInput) input: CloseGoalInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => closeGoal(act, input));
  }
}
