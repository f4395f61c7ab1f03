import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { DayScalar } from "../core/scalars";
import { addClosedDay, removeClosedDay } from "./add-closed-day";
import { ClosedDay } from "./closed-day.entity";
import { amendMeetingPlace, closeMeetingPlace, openMeetingPlace } from "./open-meeting-place";
import {
  AddClosedDayInput,
  AmendMeetingPlaceInput,
  CloseMeetingPlaceInput,
  OpenMeetingPlaceInput,
  RemoveClosedDayInput,
} from "./place.inputs";
import { closedDaysQuestion, districtsQuestion, meetingPlacesQuestion } from "./place.questions";
import { DistrictRow, MeetingPlaceRow } from "./place.types";

@Resolver()
export class PlaceResolver {
  @Authorized<Permission>(districtsQuestion.may)
  @Query(() => [DistrictRow])
  districts(@Ctx() ctx: Context): Promise<Told<DistrictRow[]>> {
    return ask(ctx, districtsQuestion, undefined);
  }

  @Authorized<Permission>(meetingPlacesQuestion.may)
  @Query(() => [MeetingPlaceRow])
  meetingPlaces(@Ctx() ctx: Context): Promise<Told<MeetingPlaceRow[]>> {
    return ask(ctx, meetingPlacesQuestion, undefined);
  }

  @Authorized<Permission>(closedDaysQuestion.may)
  @Query(() => [ClosedDay], { description: "The closed days of [from, until): until is not part of it" })
  closedDays(
    @Arg("from", () => DayScalar) from: string,
    @Arg("until", () => DayScalar) until: string,
    @Ctx() ctx: Context,
  ): Promise<Told<ClosedDay[]>> {
    return ask(ctx, closedDaysQuestion, { from, until });
  }

  @Authorized<Permission>("place.write")
  @Mutation(() => Done)
  openMeetingPlace(
    @Arg("input", () => OpenMeetingPlaceInput) input: OpenMeetingPlaceInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => openMeetingPlace(act, input));
  }

  @Authorized<Permission>("place.write")
  @Mutation(() => Done)
  amendMeetingPlace(
    @Arg("input", () => AmendMeetingPlaceInput) input: AmendMeetingPlaceInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => amendMeetingPlace(act, input));
  }

  @Authorized<Permission>("place.write")
  @Mutation(() => Done)
  closeMeetingPlace(
    @Arg("input", () => CloseMeetingPlaceInput) input: CloseMeetingPlaceInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => closeMeetingPlace(act, input));
  }

  @Authorized<Permission>("place.write")
  @Mutation(() => Done, { description: "The id that comes back is the day" })
  addClosedDay(@Arg("input", () => AddClosedDayInput) input: AddClosedDayInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => addClosedDay(act, input));
  }

  @Authorized<Permission>("place.write")
  @Mutation(() => Done, { description: "The id that comes back is the day" })
  removeClosedDay(
    @Arg("input", () => RemoveClosedDayInput) input: RemoveClosedDayInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => removeClosedDay(act, input));
  }
}
