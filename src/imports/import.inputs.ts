import { IsUUID } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";

@InputType()
export class UndoImportInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly importId: string;
}
