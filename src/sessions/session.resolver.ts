import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { DayScalar } from "../core/scalars";
import { Done } from "../core/done.types";
import { cancelSession, restoreSession } from "./cancel-session";
import { moveSession } from "./move-session";
import { planSession } from "./plan-session";
import { CancelSessionInput, MoveSessionInput, PlanSessionInput, SessionInput } from "./session.inputs";
import { SessionSummary } from "./session.types";
import { sessionsQuestion, sessionsToLogQuestion } from "./sessions.question";

@Resolver()
export class SessionResolver {
  @Authorized<Permission>(sessionsQuestion.may)
  @Query(() => [SessionSummary], {
    description: "The sessions of a period [from, until), oldest first; at most three years",
  })
  sessions(
    @Arg("from", () => DayScalar) from: string,
    @Arg("until", () => DayScalar) until: string,
    @Arg("trackId", () => ID, { nullable: true }) trackId: string | null,
    @Arg("notLogged", () => Boolean, { nullable: true, description: "Only earlier ones that nobody logged" })
    notLogged: boolean | null,
    @Ctx() ctx: Context,
  ): Promise<Told<SessionSummary[]>> {
    return ask(ctx, notLogged ? sessionsToLogQuestion : sessionsQuestion, { from, until, trackId });
  }

  @Authorized<Permission>("session.write")
  @Mutation(() => Done, { description: "A single session, outside a series" })
  planSession(@Arg("input", () => PlanSessionInput) input: PlanSessionInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => planSession(act, input));
  }

  @Authorized<Permission>("session.write")
  @Mutation(() => Done, { description: "Changes this session only; marks go with it" })
  moveSession(@Arg("input", () => MoveSessionInput) input: MoveSessionInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => moveSession(act, input));
  }

  @Authorized<Permission>("session.write")
  @Mutation(() => Done, { description: "Not held; refused while a mark or a head count stands" })
  cancelSession(@Arg("input", () => CancelSessionInput) input: CancelSessionInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => cancelSession(act, input));
  }

  @Authorized<Permission>("session.write")
  @Mutation(() => Done, { description: "Takes a cancellation back" })
  restoreSession(@Arg("input", () => SessionInput) input: SessionInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => restoreSession(act, input));
  }
}
