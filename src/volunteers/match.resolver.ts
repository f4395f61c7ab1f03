import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { changeMatch, endMatch } from "./change-match";
import { agreeVisits, evaluateMatch, takeMatchStep } from "./follow-match";
import {
  AgreeVisitsInput,
  ChangeMatchInput,
  EndMatchInput,
  EvaluateMatchInput,
  ProposeMatchInput,
  TakeMatchStepInput,
} from "./match.inputs";
import { matchesQuestion, matchesToLookAtQuestion, matchQuestion } from "./match.questions";
import { MatchPage, MatchRow, MatchToLookAt } from "./match.types";
import { proposeMatch } from "./propose-match";

@Resolver()
export class MatchResolver {
  @Authorized<Permission>(matchesQuestion.may)
  @Query(() => [MatchRow], { description: "The matches within reach that go on" })
  visitMatches(@Ctx() ctx: Context): Promise<Told<MatchRow[]>> {
    return ask(ctx, matchesQuestion, undefined);
  }

  @Authorized<Permission>(matchQuestion.may)
  @Query(() => MatchPage)
  visitMatch(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<Told<MatchPage>> {
    return ask(ctx, matchQuestion, id);
  }

  @Authorized<Permission>(matchesToLookAtQuestion.may)
  @Query(() => [MatchToLookAt], {
    description: "Evaluations that are due, matches that nothing is heard of, proofs that ran out",
  })
  matchesToLookAt(@Ctx() ctx: Context): Promise<Told<MatchToLookAt[]>> {
    return ask(ctx, matchesToLookAtQuestion, undefined);
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done, { description: "Chooses a volunteer for somebody who waits" })
  proposeMatch(@Arg("input", () => ProposeMatchInput) input: ProposeMatchInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => proposeMatch(act, input));
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done)
  changeMatch(@Arg("input", () => ChangeMatchInput) input: ChangeMatchInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => changeMatch(act, input));
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done)
  endMatch(@Arg("input", () => EndMatchInput) input: EndMatchInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => endMatch(act, input));
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done, { description: "On which day and at what time the volunteer comes" })
  agreeVisits(@Arg("input", () => AgreeVisitsInput) input: AgreeVisitsInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => agreeVisits(act, input));
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done, { description: "A step from home to the meeting place was reached for the first time" })
  takeMatchStep(@Arg("input", () => TakeMatchStepInput) input: TakeMatchStepInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => takeMatchStep(act, input));
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done)
  evaluateMatch(@Arg("input", () => EvaluateMatchInput) input: EvaluateMatchInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => evaluateMatch(act, input));
  }
}
