import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import {
  AddMemberInput,
  AmendInitiativeInput,
  EndMembershipInput,
  RecordGatheringInput,
  RecordMeetingInput,
  NotePresenceInput,
  RemoveGatheringInput,
  RemovePresenceInput,
  StartInitiativeInput,
  StartNetworkInput,
  TakeStepInput,
} from "./initiative.inputs";
import { initiativeQuestion, neighbourhoodQuestion, networkQuestion } from "./initiative.questions";
import { InitiativePage, NeighbourhoodLife, ResidentsNetworkPage } from "./initiative.types";
import { addMember, endMembership, startNetwork } from "./network-members";
import { notePresence, removePresence } from "./note-presence";
import { recordGathering, recordMeeting, removeGathering } from "./record-gathering";
import { amendInitiative, startInitiative, takeStep } from "./start-initiative";

@Resolver()
export class InitiativeResolver {
  @Authorized<Permission>(neighbourhoodQuestion.may)
  @Query(() => NeighbourhoodLife)
  neighbourhoodLife(@Ctx() ctx: Context): Promise<Told<NeighbourhoodLife>> {
    return ask(ctx, neighbourhoodQuestion, undefined);
  }

  @Authorized<Permission>(initiativeQuestion.may)
  @Query(() => InitiativePage)
  initiative(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<Told<InitiativePage>> {
    return ask(ctx, initiativeQuestion, { id });
  }

  @Authorized<Permission>(networkQuestion.may)
  @Query(() => ResidentsNetworkPage)
  residentsNetwork(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<Told<ResidentsNetworkPage>> {
    return ask(ctx, networkQuestion, { id });
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  startInitiative(
    @Arg("input", () => StartInitiativeInput) input: StartInitiativeInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => startInitiative(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done, { description: "CONFLICT when somebody changed it since `seenRevision`" })
  amendInitiative(
    @Arg("input", () => AmendInitiativeInput) input: AmendInitiativeInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => amendInitiative(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  takeStep(@Arg("input", () => TakeStepInput) input: TakeStepInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => takeStep(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  recordGathering(
    @Arg("input", () => RecordGatheringInput) input: RecordGatheringInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordGathering(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  recordMeeting(@Arg("input", () => RecordMeetingInput) input: RecordMeetingInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordMeeting(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  removeGathering(
    @Arg("input", () => RemoveGatheringInput) input: RemoveGatheringInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => removeGathering(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done, { description: "A participant was there; the id is the gathering's" })
  notePresence(@Arg("input", () => NotePresenceInput) input: NotePresenceInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => notePresence(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  removePresence(
    @Arg("input", () => RemovePresenceInput) input: RemovePresenceInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => removePresence(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  startNetwork(@Arg("input", () => StartNetworkInput) input: StartNetworkInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => startNetwork(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  addMember(@Arg("input", () => AddMemberInput) input: AddMemberInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => addMember(act, input));
  }

  @Authorized<Permission>("initiative.write")
  @Mutation(() => Done)
  endMembership(@Arg("input", () => EndMembershipInput) input: EndMembershipInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => endMembership(act, input));
  }
}
