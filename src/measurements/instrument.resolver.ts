import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { chooseInstrument } from "./choose-instrument";
import { ChooseInstrumentInput, LoadWordingInput, WriteOwnQuestionsInput } from "./instrument.inputs";
import { InstrumentRow } from "./instrument.types";
import { instrumentsQuestion } from "./instruments.question";
import { loadWording, writeOwnQuestions } from "./write-wording";

@Resolver()
export class InstrumentResolver {
  @Authorized<Permission>(instrumentsQuestion.may)
  @Query(() => [InstrumentRow], { description: "Every instrument with its terms" })
  instruments(@Ctx() ctx: Context): Promise<Told<InstrumentRow[]>> {
    return ask(ctx, instrumentsQuestion, undefined);
  }

  @Authorized<Permission>("instrument.write")
  @Mutation(() => Done)
  chooseInstrument(
    @Arg("input", () => ChooseInstrumentInput) input: ChooseInstrumentInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => chooseInstrument(act, input));
  }

  @Authorized<Permission>("instrument.write")
  @Mutation(() => Done, {
    description: "The words of an instrument whose owner does not let this product hand them on",
  })
  loadWording(@Arg("input", () => LoadWordingInput) input: LoadWordingInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => loadWording(act, input));
  }

  @Authorized<Permission>("instrument.write")
  @Mutation(() => Done)
  writeOwnQuestions(
    @Arg("input", () => WriteOwnQuestionsInput) input: WriteOwnQuestionsInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => writeOwnQuestions(act, input));
  }
}
