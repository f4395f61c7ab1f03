import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { addStrength, removeStrength } from "./add-strength";
import { amendParticipant } from "./amend-participant";
import { DuplicatesArgs, ParticipantsArgs } from "./search.inputs";
import {
  AddStrengthInput,
  AmendParticipantInput,
  RegisterParticipantInput,
  RemoveStrengthInput,
} from "./participant.inputs";
import { everybodyQuestion, participantsQuestion, possibleDuplicatesQuestion } from "./participant.questions";
import { ParticipantList, PossibleDuplicate } from "./participant.types";
import { registerParticipant } from "./register-participant";

@Resolver()
export class ParticipantResolver {
  @Authorized<Permission>(participantsQuestion.may)
  @Query(() => ParticipantList, { description: "People within reach in the order of their names" })
  participants(
    @Args(() => ParticipantsArgs) asked: ParticipantsArgs,
    @Ctx() ctx: Context,
  ): Promise<Told<ParticipantList>> {
    const isFirstOfAll = !asked.search?.trim() && !asked.after;
    return ask(ctx, isFirstOfAll ? everybodyQuestion : participantsQuestion, asked);
  }

  @Authorized<Permission>(possibleDuplicatesQuestion.may)
  @Query(() => [PossibleDuplicate], { description: "Who may be known already, in the whole organisation; at most ten" })
  possibleDuplicates(
    @Args(() => DuplicatesArgs) asked: DuplicatesArgs,
    @Ctx() ctx: Context,
  ): Promise<Told<PossibleDuplicate[]>> {
    return ask(ctx, possibleDuplicatesQuestion, asked);
  }

  @Authorized<Permission>("participant.write")
  @Mutation(() => Done)
  registerParticipant(
    @Arg("input", () => RegisterParticipantInput) input: RegisterParticipantInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => registerParticipant(act, input));
  }

  @Authorized<Permission>("participant.write")
  @Mutation(() => Done, {
    description: "Also registers a newcomer. CONFLICT when somebody changed it since `seenRevision`",
  })
  amendParticipant(
    @Arg("input", () => AmendParticipantInput) input: AmendParticipantInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => amendParticipant(act, input));
  }

  @Authorized<Permission>("participant.write")
  @Mutation(() => Done)
  addStrength(@Arg("input", () => AddStrengthInput) input: AddStrengthInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => addStrength(act, input));
  }

  @Authorized<Permission>("participant.write")
  @Mutation(() => Done)
  removeStrength(
    @Arg("input", () => RemoveStrengthInput) input: RemoveStrengthInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => removeStrength(act, input));
  }
}
