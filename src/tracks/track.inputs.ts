import { Allow, IsBoolean, IsInt, IsOptional, IsUUID, Length, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";

const placesSentence = { message: "Geef een aantal van 1 tot 999, of laat het leeg." };
const nameSentence = { message: "Geef een naam van 1 tot 120 tekens." };

@InputType()
export class OpenWorkshopInput extends OperationFields {
  @Field(() => String)
  @Length(1, 120, nameSentence)
  @WithoutBsn()
  readonly name: string;
}

@InputType()
abstract class TrackFields extends OperationFields {
  @Field(() => String, { description: "How colleagues call it" })
  @Length(1, 120, nameSentence)
  @WithoutBsn()
  readonly name: string;

  @Field(() => String, { description: "A neutral name, for whatever a participant or the public may see" })
  @Length(1, 120, nameSentence)
  @WithoutBsn()
  readonly publicLabel: string;

  @Field(() => Boolean, { description: "Taking part reveals health or origin" })
  @IsBoolean()
  readonly sensitive: boolean;

  @Field(() => Int, { nullable: true, description: "How many may take part; left out: no limit" })
  @IsOptional()
  @IsInt(placesSentence)
  @Min(1, placesSentence)
  @Max(999, placesSentence)
  readonly capacity?: number | null;
}

@InputType()
export class OpenTrackInput extends TrackFields {
  @Field(() => ID)
  @IsUUID()
  readonly workshopId: string;

  @Field(() => DayScalar)
  @Allow()
  readonly openedOn: string;
}

@InputType({ description: "Takes the place of all of these" })
export class AmendTrackInput extends TrackFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;
}

@InputType()
export class CloseTrackInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;

  @Field(() => DayScalar, { description: "From this day on nobody enrols any more" })
  @Allow()
  readonly closedOn: string;
}
