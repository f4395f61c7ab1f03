import { Allow, IsUUID, Length } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";

/** A note is short; a long story belongs in a conversation. */
@InputType()
abstract class NoteFields extends OperationFields {
  @Field(() => String, {
    description: "1 to 500 characters, in words that the participant may read. Never a diagnosis or an illness",
  })
  @Length(1, 500, { message: "Een notitie heeft 1 tot 500 tekens." })
  @WithoutBsn()
  readonly words: string;
}

@InputType()
export class NoteAboutParticipantInput extends NoteFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => DayScalar, { description: "The day that it is about; not in the future" })
  @Allow()
  readonly on: string;
}

@InputType()
export class NoteAboutSessionInput extends NoteFields {
  @Field(() => ID)
  @IsUUID()
  readonly sessionId: string;
}

@InputType()
export class RemoveNoteInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;
}
