import { Field, ID, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";

@ObjectType("Note", { description: "A short note, written so that the participant may read it" })
export class NoteRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => DayScalar, { description: "The day that it is about" })
  readonly on: string;

  @Field(() => String)
  readonly words: string;

  @Field(() => String, { description: "The colleague who wrote it" })
  readonly recordedByName: string;

  @Field(() => Boolean, { description: "You wrote it, and may take it away" })
  readonly isMine: boolean;
}
