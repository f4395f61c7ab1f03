import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { recordReferral, signalReferrer } from "./record-referral";
import { RecordReferralInput, SignalReferrerInput } from "./referral.inputs";
import { referralsQuestion } from "./referral.question";
import { ReferralRow } from "./referral.types";

@Resolver()
export class ReferralResolver {
  @Authorized<Permission>(referralsQuestion.may)
  @Query(() => [ReferralRow], { description: "By whom somebody came to each of her tracks, newest first" })
  referrals(@Arg("participantId", () => ID) participantId: string, @Ctx() ctx: Context): Promise<Told<ReferralRow[]>> {
    return ask(ctx, referralsQuestion, { participantId });
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done, { description: "By what kind of referrer somebody came to a track" })
  recordReferral(
    @Arg("input", () => RecordReferralInput) input: RecordReferralInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordReferral(act, input));
  }

  @Authorized<Permission>("enrolment.write")
  @Mutation(() => Done, { description: "Somebody told the referrer that she began, or did not; nothing is sent" })
  signalReferrer(
    @Arg("input", () => SignalReferrerInput) input: SignalReferrerInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => signalReferrer(act, input));
  }
}
