import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { amendVolunteer, endVolunteer } from "./amend-volunteer";
import { VisitsOfPerson } from "./match.types";
import { proposalsFor } from "./proposals";
import { registerVolunteer } from "./register-volunteer";
import { requestVisit, withdrawVisitRequest } from "./request-visit";
import {
  AmendVolunteerInput,
  EndVolunteerInput,
  RegisterVolunteerInput,
  RequestVisitInput,
  WithdrawVisitRequestInput,
} from "./volunteer.inputs";
import { VisitRequestPage, VolunteerRow, WaitingList } from "./volunteer.types";
import { volunteersQuestion } from "./volunteers.question";
import { requestQuestion, visitsOfPersonQuestion, waitingListQuestion } from "./waiting.questions";

@Resolver()
export class VolunteerResolver {
  @Authorized<Permission>(volunteersQuestion.may)
  @Query(() => [VolunteerRow], { description: "Everybody who visits people at home, in the order of their names" })
  volunteers(@Ctx() ctx: Context): Promise<Told<VolunteerRow[]>> {
    return ask(ctx, volunteersQuestion, undefined);
  }

  @Authorized<Permission>(waitingListQuestion.may)
  @Query(() => WaitingList, { description: "Who waits for a volunteer, longest first" })
  visitRequests(@Ctx() ctx: Context): Promise<Told<WaitingList>> {
    return ask(ctx, waitingListQuestion, undefined);
  }

  @Authorized<Permission>(requestQuestion.may)
  @Query(() => VisitRequestPage, { description: "An open request with the volunteers that could be asked" })
  visitRequest(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<VisitRequestPage> {
    return proposalsFor(ctx, id);
  }

  @Authorized<Permission>(visitsOfPersonQuestion.may)
  @Query(() => VisitsOfPerson, { description: "What goes on for one person" })
  visitsOfPerson(
    @Arg("participantId", () => ID) participantId: string,
    @Ctx() ctx: Context,
  ): Promise<Told<VisitsOfPerson>> {
    return ask(ctx, visitsOfPersonQuestion, participantId);
  }

  @Authorized<Permission>("volunteer.write")
  @Mutation(() => Done)
  registerVolunteer(
    @Arg("input", () => RegisterVolunteerInput) input: RegisterVolunteerInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => registerVolunteer(act, input));
  }

  @Authorized<Permission>("volunteer.write")
  @Mutation(() => Done)
  amendVolunteer(
    @Arg("input", () => AmendVolunteerInput) input: AmendVolunteerInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => amendVolunteer(act, input));
  }

  @Authorized<Permission>("volunteer.write")
  @Mutation(() => Done, { description: "She stops, today" })
  endVolunteer(@Arg("input", () => EndVolunteerInput) input: EndVolunteerInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => endVolunteer(act, input));
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done, { description: "Somebody would like a visit: she waits from today" })
  requestVisit(@Arg("input", () => RequestVisitInput) input: RequestVisitInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => requestVisit(act, input));
  }

  @Authorized<Permission>("match.write")
  @Mutation(() => Done, { description: "She no longer wants a visit" })
  withdrawVisitRequest(
    @Arg("input", () => WithdrawVisitRequestInput) input: WithdrawVisitRequestInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => withdrawVisitRequest(act, input));
  }
}
