import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { RecordConsentInput, WriteConsentTextInput } from "./consent.inputs";
import { consentsQuestion, consentTextsQuestion } from "./consent.questions";
import { ConsentTextRow, PersonConsents } from "./consent.types";
import { recordConsent } from "./record-consent";
import { writeConsentText } from "./write-consent-text";

@Resolver()
export class ConsentResolver {
  @Authorized<Permission>(consentsQuestion.may)
  @Query(() => PersonConsents, { description: "What a participant was asked for each purpose, and what stands" })
  consents(@Arg("participantId", () => ID) participantId: string, @Ctx() ctx: Context): Promise<Told<PersonConsents>> {
    return ask(ctx, consentsQuestion, { participantId });
  }

  @Authorized<Permission>(consentTextsQuestion.may)
  @Query(() => [ConsentTextRow])
  consentTexts(@Ctx() ctx: Context): Promise<Told<ConsentTextRow[]>> {
    return ask(ctx, consentTextsQuestion, undefined);
  }

  @Authorized<Permission>("participant.write")
  @Mutation(() => Done, {
    description: "CONFLICT when the text was changed since `seenVersion`, or nothing can be withdrawn",
  })
  recordConsent(@Arg("input", () => RecordConsentInput) input: RecordConsentInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => recordConsent(act, input));
  }

  @Authorized<Permission>("consent.texts")
  @Mutation(() => Done, { description: "Whoever consented to the earlier text is asked again" })
  writeConsentText(
    @Arg("input", () => WriteConsentTextInput) input: WriteConsentTextInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => writeConsentText(act, input));
  }
}
