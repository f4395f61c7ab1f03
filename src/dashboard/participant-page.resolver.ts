import { Arg, Authorized, Ctx, ID, Query, Resolver } from "type-graphql";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { participantPageQuestion } from "./participant-page.question";
import { ParticipantPage } from "./participant-page.types";

@Resolver()
export class ParticipantPageResolver {
  @Authorized<Permission>(participantPageQuestion.may)
  @Query(() => ParticipantPage, { description: "NOT_FOUND when she does not exist, or is out of your reach" })
  participantPage(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<Told<ParticipantPage>> {
    return ask(ctx, participantPageQuestion, id);
  }
}
