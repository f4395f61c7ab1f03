import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Min,
  ValidateNested,
} from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { WithoutBsn } from "../core/without-bsn";
import { InstrumentName, OwnScale } from "./measurement.types";

const questionLength = { message: "Een vraag of antwoord heeft 1 tot 300 tekens." };

@InputType()
export class ChooseInstrumentInput extends OperationFields {
  @Field(() => InstrumentName)
  @IsEnum(InstrumentName)
  readonly instrument: InstrumentName;

  @Field(() => Boolean)
  @IsBoolean()
  readonly isOn: boolean;
}

@InputType({
  description: "The words of an instrument that is its owner's; whoever loads them has the right to use them",
})
export class LoadWordingInput extends OperationFields {
  @Field(() => InstrumentName)
  @IsEnum(InstrumentName)
  readonly instrument: InstrumentName;

  @Field(() => Int, { description: "The version that these words take the place of; 0: there were none" })
  @IsInt()
  @Min(0)
  readonly seenVersion: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 2000, { message: "De uitleg heeft hoogstens 2000 tekens." })
  @WithoutBsn()
  readonly instruction?: string | null;

  @Field(() => [String], { description: "In the order of the instrument" })
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @Length(1, 300, { each: true, ...questionLength })
  @WithoutBsn()
  readonly questions: string[];

  @Field(() => [String], { description: "The answers, beginning with the one that counts 0" })
  @ArrayMinSize(1)
  @ArrayMaxSize(11)
  @Length(1, 300, { each: true, ...questionLength })
  @WithoutBsn()
  readonly answers: string[];

  @Field(() => String, { description: "Where the words come from, and by whose permission" })
  @Length(5, 2000, { message: "Schrijf waar de tekst vandaan komt." })
  @WithoutBsn()
  readonly source: string;
}

@InputType()
export class OwnQuestionInput {
  @Field(() => String)
  @Length(1, 300, questionLength)
  @WithoutBsn()
  readonly words: string;

  @Field(() => OwnScale)
  @IsEnum(OwnScale)
  readonly scale: OwnScale;
}

@InputType()
export class WriteOwnQuestionsInput extends OperationFields {
  @Field(() => Int, { description: "The version that these take the place of; 0: there were none" })
  @IsInt()
  @Min(0)
  readonly seenVersion: number;

  @Field(() => [OwnQuestionInput])
  @ArrayMinSize(1, { message: "Schrijf minstens één vraag." })
  @ArrayMaxSize(12, { message: "Twaalf vragen is het meeste." })
  @ValidateNested({ each: true })
  readonly questions: OwnQuestionInput[];
}
