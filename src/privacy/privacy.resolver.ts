import { Arg, Authorized, Ctx, ID, Query, Resolver } from "type-graphql";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { dossierQuestion } from "./dossier.question";
import { Dossier, WhoLooked } from "./privacy.types";
import { whoLookedQuestion } from "./who-looked.question";

@Resolver()
export class PrivacyResolver {
  @Authorized<Permission>(whoLookedQuestion.may)
  @Query(() => WhoLooked, { description: "Asking it is itself a look" })
  whoLooked(@Arg("participantId", () => ID) participantId: string, @Ctx() ctx: Context): Promise<Told<WhoLooked>> {
    return ask(ctx, whoLookedQuestion, { participantId });
  }

  @Authorized<Permission>(dossierQuestion.may)
  @Query(() => Dossier)
  dossier(@Arg("participantId", () => ID) participantId: string, @Ctx() ctx: Context): Promise<Told<Dossier>> {
    return ask(ctx, dossierQuestion, { participantId });
  }
}
