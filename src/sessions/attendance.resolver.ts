import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import {
  RecordApologyInput,
  RecordAttendanceInput,
  RecordHeadCountInput,
  WelcomeNewcomerInput,
} from "./attendance.inputs";
import { RollCall, RollCallResult } from "./attendance.types";
import { closeSession } from "./close-session";
import { daysAheadQuestion } from "./days-ahead.question";
import { recordApology } from "./record-apology";
import { recordAttendance } from "./record-attendance";
import { recordHeadCount } from "./record-head-count";
import { rollCallQuestion } from "./roll-call.question";
import { SessionInput } from "./session.inputs";
import { welcomeNewcomer } from "./welcome-newcomer";

@Resolver()
export class AttendanceResolver {
  @Authorized<Permission>(rollCallQuestion.may)
  @Query(() => RollCall, { description: "One session with everybody who is expected or has a mark" })
  rollCall(@Arg("sessionId", () => ID) sessionId: string, @Ctx() ctx: Context): Promise<Told<RollCall>> {
    return ask(ctx, rollCallQuestion, { sessionId });
  }

  @Authorized<Permission>(daysAheadQuestion.may)
  @Query(() => [RollCall], {
    description: "The lists of today and the week after it, of the tracks that one is assigned to, by time",
  })
  daysAhead(@Ctx() ctx: Context): Promise<Told<RollCall[]>> {
    return ask(ctx, daysAheadQuestion, undefined);
  }

  @Authorized<Permission>("attendance.write")
  @Mutation(() => [RollCallResult], { description: "A whole roll call at once; answers each row, in the order given" })
  recordAttendance(
    @Arg("input", () => RecordAttendanceInput) input: RecordAttendanceInput,
    @Ctx() ctx: Context,
  ): Promise<RollCallResult[]> {
    return inOneAct(ctx, input, (act) => recordAttendance(act, input));
  }

  @Authorized<Permission>("attendance.write")
  @Mutation(() => Done, { description: "People beside the named ones, counted or estimated" })
  recordHeadCount(
    @Arg("input", () => RecordHeadCountInput) input: RecordHeadCountInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordHeadCount(act, input));
  }

  @Authorized<Permission>("attendance.write")
  @Mutation(() => Done, { description: "The list is complete; without a mark it says that nobody came" })
  closeSession(@Arg("input", () => SessionInput) input: SessionInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => closeSession(act, input));
  }

  @Authorized<Permission>("attendance.write")
  @Mutation(() => Done, { description: "A new face with a first name alone, present; answers her id" })
  welcomeNewcomer(
    @Arg("input", () => WelcomeNewcomerInput) input: WelcomeNewcomerInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => welcomeNewcomer(act, input));
  }

  @Authorized<Permission>("attendance.write")
  @Mutation(() => Done, {
    description: "Somebody said beforehand that she cannot come; with the first record of the list it becomes her mark",
  })
  recordApology(@Arg("input", () => RecordApologyInput) input: RecordApologyInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordApology(act, input));
  }
}
