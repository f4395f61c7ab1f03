import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, load, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { assignCaseworker, endAssignment, lendTrack } from "./assign-caseworker";
import { AssignCaseworkerInput, EndAssignmentInput, LendTrackInput } from "./assignment.inputs";
import { amendTrack, closeTrack, openTrack, openWorkshop } from "./open-track";
import { Track, Workshop } from "./track.entity";
import { AmendTrackInput, CloseTrackInput, OpenTrackInput, OpenWorkshopInput } from "./track.inputs";
import { caseworkersOfTracks, tracksQuestion, workshopsQuestion } from "./track.questions";
import { TrackCaseworker } from "./track.types";

@Resolver(() => Track)
export class TrackResolver {
  @Authorized<Permission>(workshopsQuestion.may)
  @Query(() => [Workshop])
  workshops(@Ctx() ctx: Context): Promise<Told<Workshop[]>> {
    return ask(ctx, workshopsQuestion, undefined);
  }

  @Authorized<Permission>(tracksQuestion.may)
  @Query(() => [Track], { description: "The tracks within reach; all of them for a manager or an administrator" })
  tracks(@Ctx() ctx: Context): Promise<Told<Track[]>> {
    return ask(ctx, tracksQuestion, undefined);
  }

  @FieldResolver(() => [TrackCaseworker], { description: "Who has the track now or later, own ones before stand-ins" })
  async caseworkers(@Root() track: Track, @Ctx() ctx: Context): Promise<TrackCaseworker[]> {
    const assigned = await load<TrackCaseworker[]>(ctx, caseworkersOfTracks, track.id);
    return (assigned ?? []).filter(({ endsOn }) => endsOn === null || endsOn >= ctx.today);
  }

  @Authorized<Permission>("track.write")
  @Mutation(() => Done)
  openWorkshop(@Arg("input", () => OpenWorkshopInput) input: OpenWorkshopInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => openWorkshop(act, input));
  }

  @Authorized<Permission>("track.write")
  @Mutation(() => Done)
  openTrack(@Arg("input", () => OpenTrackInput) input: OpenTrackInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => openTrack(act, input));
  }

  @Authorized<Permission>("track.write")
  @Mutation(() => Done)
  amendTrack(@Arg("input", () => AmendTrackInput) input: AmendTrackInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => amendTrack(act, input));
  }

  @Authorized<Permission>("track.write")
  @Mutation(() => Done)
  closeTrack(@Arg("input", () => CloseTrackInput) input: CloseTrackInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => closeTrack(act, input));
  }

  @Authorized<Permission>("assignment.write")
  @Mutation(() => Done, {
    description: "Gives a colleague a track of her own, from a day on; the id is the assignment's",
  })
  assignCaseworker(
    @Arg("input", () => AssignCaseworkerInput) input: AssignCaseworkerInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => assignCaseworker(act, input));
  }

  @Authorized<Permission>("assignment.write")
  @Mutation(() => Done, {
    description: "Lends a track to a stand-in, up to and including a day; the id is the assignment's",
  })
  lendTrack(@Arg("input", () => LendTrackInput) input: LendTrackInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => lendTrack(act, input));
  }

  @Authorized<Permission>("assignment.write")
  @Mutation(() => Done)
  endAssignment(@Arg("input", () => EndAssignmentInput) input: EndAssignmentInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => endAssignment(act, input));
  }
}
