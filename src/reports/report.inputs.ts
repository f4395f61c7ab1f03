import { IsInt, Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";

@InputType()
export class FreezeYearReportInput extends OperationFields {
  @Field(() => Int)
  @IsInt()
  @Min(2000, { message: "Kies een jaar vanaf 2000." })
  @Max(9999, { message: "Dit jaar is nog niet begonnen." })
  readonly year: number;
}
