import { Field, ID, Int, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** A district with its neighbourhoods, for choosing where someone lives. */
@ObjectType("District", { description: "A district (wijk) with its CBS code" })
export class DistrictRow {
  @Field(() => ID)
  readonly code: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Int, { description: "The year from which the code holds" })
  readonly validFrom: number;

  @Field(() => Int, { nullable: true, description: "The first year in which the code no longer holds" })
  readonly validUntil: number | null;

  @Field(() => [NeighbourhoodRow])
  readonly neighbourhoods: NeighbourhoodRow[];
}

@ObjectType("Neighbourhood", { description: "A neighbourhood (buurt) with its CBS code" })
export class NeighbourhoodRow {
  @Field(() => ID)
  readonly code: string;

  @Field(() => String)
  readonly name: string;
}

/** A meeting place with the name of its district. */
@ObjectType("MeetingPlace")
export class MeetingPlaceRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String, { nullable: true })
  readonly address: string | null;

  @Field(() => ID, { nullable: true })
  readonly districtCode: string | null;

  @Field(() => String, { nullable: true })
  readonly districtName: string | null;

  @Field(() => DayScalar, { nullable: true, description: "From this day on nothing is planned here" })
  readonly closedOn: string | null;
}
