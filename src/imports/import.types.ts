import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { InstantScalar } from "../core/scalars";
import { ImportKind } from "./check/import-kind";

export { ImportKind };

registerEnumType(ImportKind, { name: "ImportKind", description: "A list of people, or a grid of who was there when" });

/** Whether what an import added still stands. */
export enum ImportState {
  DONE = "DONE",
  UNDONE = "UNDONE",
}
registerEnumType(ImportState, { name: "ImportState" });

@ObjectType({ description: "How many rows an import added" })
export class ImportCounts {
  @Field(() => Int)
  readonly participants: number;

  @Field(() => Int)
  readonly enrolments: number;

  @Field(() => Int)
  readonly sessions: number;

  @Field(() => Int)
  readonly attendances: number;

  @Field(() => Int, { description: "Details of people who were there, that were empty and are filled in" })
  readonly details: number;

  @Field(() => Int, { description: "Marks, or people, that stood there already" })
  readonly unchanged: number;
}

@ObjectType("Import", { description: "A register that was taken in" })
export class ImportSummary {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly fileName: string;

  @Field(() => ImportKind)
  readonly kind: ImportKind;

  @Field(() => ImportState)
  readonly state: ImportState;

  @Field(() => ID, { nullable: true })
  readonly trackId: string | null;

  @Field(() => String, { nullable: true })
  readonly trackName: string | null;

  @Field(() => String, { description: "The name of who did it" })
  readonly by: string;

  @Field(() => InstantScalar)
  readonly at: string;

  @Field(() => ImportCounts)
  readonly added: ImportCounts;

  @Field(() => InstantScalar, { nullable: true })
  readonly undoneAt: string | null;

  @Field(() => [String], {
    description: "What stayed when it was undone, since somebody had touched it: sentences without names",
  })
  readonly keptAtUndo: string[];
}
