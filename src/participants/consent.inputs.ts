import { IsEnum, IsInt, IsUUID, Length, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { WithoutBsn } from "../core/without-bsn";
import { ConsentAnswer, ConsentMethod, ConsentPurpose } from "./consent.types";

@InputType()
export class RecordConsentInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => ConsentPurpose)
  @IsEnum(ConsentPurpose)
  readonly purpose: ConsentPurpose;

  @Field(() => ConsentAnswer)
  @IsEnum(ConsentAnswer)
  readonly answer: ConsentAnswer;

  @Field(() => ConsentMethod)
  @IsEnum(ConsentMethod)
  readonly method: ConsentMethod;

  @Field(() => Int, { description: "The version of the text that she was shown" })
  @IsInt()
  @Min(1)
  readonly seenVersion: number;
}

@InputType()
export class WriteConsentTextInput extends OperationFields {
  @Field(() => ConsentPurpose)
  @IsEnum(ConsentPurpose)
  readonly purpose: ConsentPurpose;

  @Field(() => String)
  @Length(1, 2000, { message: "Schrijf een tekst van 1 tot 2000 tekens." })
  @WithoutBsn()
  readonly words: string;

  @Field(() => Int, { description: "The version that the new text takes the place of" })
  @IsInt()
  @Min(1)
  readonly seenVersion: number;
}
