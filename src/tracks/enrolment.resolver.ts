import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { changeEnrolment, endEnrolment } from "./change-enrolment";
import { enrol } from "./enrol";
import {
  ChangeEnrolmentInput,
  DecideReachInput,
  EndEnrolmentInput,
  EnrolInput,
  RequestReachInput,
} from "./enrolment.inputs";
import { reachRequestsQuestion } from "./reach-request.question";
import { ReachRequestRow } from "./reach-request.types";
import { decideReach, requestReach } from "./request-reach";

@Resolver()
export class EnrolmentResolver {
  @Authorized<Permission>(reachRequestsQuestion.may)
  @Query(() => [ReachRequestRow], { description: "The requests that wait for a decision, oldest first" })
  reachRequests(@Ctx() ctx: Context): Promise<Told<ReachRequestRow[]>> {
    return ask(ctx, reachRequestsQuestion, undefined);
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done)
  enrol(@Arg("input", () => EnrolInput) input: EnrolInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => enrol(act, input));
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done, {
    description: "REGISTERED to INTAKE to ACTIVE to PAUSED and back to ACTIVE; INTAKE may be skipped",
  })
  changeEnrolment(
    @Arg("input", () => ChangeEnrolmentInput) input: ChangeEnrolmentInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => changeEnrolment(act, input));
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done)
  endEnrolment(@Arg("input", () => EndEnrolmentInput) input: EndEnrolmentInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => endEnrolment(act, input));
  }

  @Authorized<Permission>("reach.request")
  @Mutation(() => Done, { description: "Asks the manager for someone who may be known already" })
  requestReach(@Arg("input", () => RequestReachInput) input: RequestReachInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => requestReach(act, input));
  }

  @Authorized<Permission>("reach.decide")
  @Mutation(() => Done)
  decideReach(@Arg("input", () => DecideReachInput) input: DecideReachInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => decideReach(act, input));
  }
}
