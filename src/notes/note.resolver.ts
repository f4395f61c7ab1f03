import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { NoteAboutParticipantInput, NoteAboutSessionInput, RemoveNoteInput } from "./note.inputs";
import { notesOfParticipantQuestion, notesOfSessionQuestion } from "./note.questions";
import { NoteRow } from "./note.types";
import { noteAboutParticipant, noteAboutSession, removeNote } from "./write-note";

@Resolver()
export class NoteResolver {
  @Authorized<Permission>(notesOfParticipantQuestion.may)
  @Query(() => [NoteRow], { description: "The newest first" })
  notesOfParticipant(
    @Arg("participantId", () => ID) participantId: string,
    @Ctx() ctx: Context,
  ): Promise<Told<NoteRow[]>> {
    return ask(ctx, notesOfParticipantQuestion, { participantId });
  }

  @Authorized<Permission>(notesOfSessionQuestion.may)
  @Query(() => [NoteRow], { description: "In the order in which they were written" })
  notesOfSession(@Arg("sessionId", () => ID) sessionId: string, @Ctx() ctx: Context): Promise<Told<NoteRow[]>> {
    return ask(ctx, notesOfSessionQuestion, { sessionId });
  }

  @Authorized<Permission>("note.write")
  @Mutation(() => Done)
  noteAboutParticipant(
    @Arg("input", () => NoteAboutParticipantInput) input: NoteAboutParticipantInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => noteAboutParticipant(act, input));
  }

  @Authorized<Permission>("note.write")
  @Mutation(() => Done)
  noteAboutSession(
    @Arg("input", () => NoteAboutSessionInput) input: NoteAboutSessionInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    return inOneAct(ctx, input, (act) => noteAboutSession(act, input));
  }

  @Authorized<Permission>("note.write")
  @Mutation(() => Done, { description: "Only one's own" })
  removeNote(@Arg("input", () => RemoveNoteInput) input: RemoveNoteInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => removeNote(act, input));
  }
}
