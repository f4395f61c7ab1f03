import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { declineMeasurement, removeMeasurement } from "./decline-measurement";
import { ladderEvidenceQuestion, ladderProposal } from "./ladder-proposal";
import {
  AnswerInput,
  DeclineMeasurementInput,
  RecordMeasurementInput,
  RemoveMeasurementInput,
  WaitWithMeasurementsInput,
} from "./measurement.inputs";
import { measurementsDueQuestion } from "./measurements-due.question";
import { measurementsQuestion } from "./measurements.question";
import { LadderProposal, MeasurementDue, ParticipantMeasurements } from "./participant-measurements.types";
import { recordMeasurement } from "./record-measurement";
import { waitWithMeasurements } from "./wait-with-measurements";

@Resolver()
export class MeasurementResolver {
  @Authorized<Permission>(measurementsQuestion.may)
  @Query(() => ParticipantMeasurements, { description: "What a participant could be asked, and what she answered" })
  measurements(
    @Arg("participantId", () => ID) participantId: string,
    @Ctx() ctx: Context,
  ): Promise<Told<ParticipantMeasurements>> {
    return ask(ctx, measurementsQuestion, { participantId });
  }

  @Authorized<Permission>(measurementsDueQuestion.may)
  @Query(() => [MeasurementDue], {
    description: "For whom it is time, at most a hundred; whose moment closes first in front",
  })
  measurementsDue(@Ctx() ctx: Context): Promise<Told<MeasurementDue[]>> {
    return ask(ctx, measurementsDueQuestion, undefined);
  }

  @Authorized<Permission>(ladderEvidenceQuestion.may)
  @Query(() => LadderProposal, { description: "The rung that these answers lead to; nothing is kept" })
  ladderProposal(
    @Arg("participantId", () => ID) participantId: string,
    @Arg("answers", () => [AnswerInput]) answers: AnswerInput[],
    @Ctx() ctx: Context,
  ): Promise<LadderProposal> {
    return ladderProposal(ctx, participantId, answers);
  }

  @Authorized<Permission>("measurement.write")
  @Mutation(() => Done, { description: "CONFLICT without a consent that stands, or with other words than now" })
  recordMeasurement(
    @Arg("input", () => RecordMeasurementInput) input: RecordMeasurementInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordMeasurement(act, input));
  }

  @Authorized<Permission>("measurement.write")
  @Mutation(() => Done, { description: "She would rather not: always allowed" })
  declineMeasurement(
    @Arg("input", () => DeclineMeasurementInput) input: DeclineMeasurementInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => declineMeasurement(act, input));
  }

  @Authorized<Permission>("measurement.write")
  @Mutation(() => Done, { description: "Takes back what you recorded today" })
  removeMeasurement(
    @Arg("input", () => RemoveMeasurementInput) input: RemoveMeasurementInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => removeMeasurement(act, input));
  }

  @Authorized<Permission>("measurement.write")
  @Mutation(() => Done, { description: "Nothing is proposed to her before this day" })
  waitWithMeasurements(
    @Arg("input", () => WaitWithMeasurementsInput) input: WaitWithMeasurementsInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => waitWithMeasurements(act, input));
  }
}
