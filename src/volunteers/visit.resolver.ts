import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { logVisit } from "./log-visit";
import { LogVisitInput, SettleWorryInput, TakeWorryInput } from "./match.inputs";
import { MyVisit, WorryRow } from "./match.types";
import { settleWorry, takeWorry } from "./settle-worry";
import { myVisitsQuestion, worriesQuestion } from "./worry.questions";

@Resolver()
export class VisitResolver {
  @Authorized<Permission>(myVisitsQuestion.may)
  @Query(() => [MyVisit], { description: "Whom the volunteer who asks visits: her own active matches" })
  myVisits(@Ctx() ctx: Context): Promise<Told<MyVisit[]>> {
    return ask(ctx, myVisitsQuestion, undefined);
  }

  @Authorized<Permission>("visit.log")
  @Mutation(() => Done, { description: "The volunteer was at the door of somebody whom she visits" })
  logVisit(@Arg("input", () => LogVisitInput) input: LogVisitInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => logVisit(act, input));
  }

  @Authorized<Permission>(worriesQuestion.may)
  @Query(() => [WorryRow], { description: "The worries within reach that are not settled" })
  worries(@Ctx() ctx: Context): Promise<Told<WorryRow[]>> {
    return ask(ctx, worriesQuestion, undefined);
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done, { description: "You take this worry up" })
  takeWorry(@Arg("input", () => TakeWorryInput) input: TakeWorryInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => takeWorry(act, input));
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done, { description: "This worry is settled" })
  settleWorry(@Arg("input", () => SettleWorryInput) input: SettleWorryInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => settleWorry(act, input));
  }
}
