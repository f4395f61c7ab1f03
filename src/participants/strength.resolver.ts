import { Arg, Args, Authorized, Ctx, ID, Query, Resolver } from "type-graphql";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { StrengthsArgs } from "./search.inputs";
import { personStrengthsQuestion, strengthsQuestion } from "./strength.questions";
import { FoundStrength, PersonStrengths } from "./strength.types";

@Resolver()
export class StrengthResolver {
  @Authorized<Permission>(personStrengthsQuestion.may)
  @Query(() => PersonStrengths, { description: "What one participant likes, can and wants to bring" })
  personStrengths(
    @Arg("participantId", () => ID) participantId: string,
    @Ctx() ctx: Context,
  ): Promise<Told<PersonStrengths>> {
    return ask(ctx, personStrengthsQuestion, { participantId });
  }

  @Authorized<Permission>(strengthsQuestion.may)
  @Query(() => [FoundStrength], {
    description: "Strengths within reach with a word of the search, those with most of them first; at most fifty",
  })
  strengths(@Args(() => StrengthsArgs) asked: StrengthsArgs, @Ctx() ctx: Context): Promise<Told<FoundStrength[]>> {
    return ask(ctx, strengthsQuestion, asked);
  }
}
