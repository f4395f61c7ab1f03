import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { acceptPlace, letGoOfPlace } from "./answer-offer";
import { joinWaitingList, leaveWaitingList } from "./join-waiting-list";
import { offerPlace } from "./offer-place";
import { JoinWaitingListInput, LetGoOfPlaceInput, OfferPlaceInput, WaitingEntryInput } from "./waiting.inputs";
import { trackPlacesQuestion, waitingListsQuestion } from "./waiting.questions";
import { TrackPlaces, TrackWaitingList } from "./waiting.types";

@Resolver()
export class WaitingResolver {
  @Authorized<Permission>(trackPlacesQuestion.may)
  @Query(() => [TrackPlaces], { description: "How full each open track within reach is" })
  trackPlaces(@Ctx() ctx: Context): Promise<Told<TrackPlaces[]>> {
    return ask(ctx, trackPlacesQuestion, undefined);
  }

  @Authorized<Permission>(waitingListsQuestion.may)
  @Query(() => [TrackWaitingList], {
    description: "Who waits for a place, for each open track within reach that has a limit or somebody who waits",
  })
  waitingLists(@Ctx() ctx: Context): Promise<Told<TrackWaitingList[]>> {
    return ask(ctx, waitingListsQuestion, undefined);
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done, { description: "Puts somebody on a track's waiting list" })
  joinWaitingList(
    @Arg("input", () => JoinWaitingListInput) input: JoinWaitingListInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => joinWaitingList(act, input));
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done, { description: "She waits no longer" })
  leaveWaitingList(
    @Arg("input", () => WaitingEntryInput) input: WaitingEntryInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => leaveWaitingList(act, input));
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done, { description: "Keeps a place for somebody who waits, up to and including a day" })
  offerPlace(@Arg("input", () => OfferPlaceInput) input: OfferPlaceInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => offerPlace(act, input));
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done, { description: "She takes the place that is offered; the id is the enrolment's" })
  acceptPlace(@Arg("input", () => WaitingEntryInput) input: WaitingEntryInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => acceptPlace(act, input));
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done, { description: "She lets the place go that is offered" })
  letGoOfPlace(@Arg("input", () => LetGoOfPlaceInput) input: LetGoOfPlaceInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => letGoOfPlace(act, input));
  }
}
