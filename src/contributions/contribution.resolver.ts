import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import type { Day } from "../core/days";
import { Done } from "../core/done.types";
import { DayScalar } from "../core/scalars";
import { RecordContributionInput, RemoveContributionInput } from "./contribution.inputs";
import { groupLedgerQuestion, personLedgerQuestion } from "./contribution.questions";
import { GroupLedger, PersonLedger } from "./contribution.types";
import { recordContribution, removeContribution } from "./record-contribution";

@Resolver()
export class ContributionResolver {
  @Authorized<Permission>(personLedgerQuestion.may)
  @Query(() => PersonLedger)
  personLedger(
    @Arg("participantId", () => ID) participantId: string,
    @Ctx() ctx: Context,
  ): Promise<Told<PersonLedger>> {
    return ask(ctx, personLedgerQuestion, { participantId });
  }

  @Authorized<Permission>(groupLedgerQuestion.may)
  @Query(() => GroupLedger)
  groupLedger(
    @Arg("trackId", () => ID) trackId: string,
    @Arg("from", () => DayScalar) from: Day,
    @Arg("until", () => DayScalar, { description: "The first day that is not part of the period" }) until: Day,
    @Ctx() ctx: Context,
  ): Promise<Told<GroupLedger>> {
    return ask(ctx, groupLedgerQuestion, { trackId, from, until });
  }

  @Authorized<Permission>("contribution.write")
  @Mutation(() => Done)
  recordContribution(
    @Arg("input", () => RecordContributionInput) input: RecordContributionInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordContribution(act, input));
  }

  @Authorized<Permission>("contribution.write")
  @Mutation(() => Done)
  removeContribution(
    @Arg("input", () => RemoveContributionInput) input: RemoveContributionInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => removeContribution(act, input));
  }
}
