import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";
import { ReviewMoment } from "../participants/review-moment.types";

/** What somebody is to the participant; the database's domain tie_group holds the same words. */
export enum TieGroup {
  HOUSEHOLD = "HOUSEHOLD",
  FAMILY = "FAMILY",
  FRIENDS = "FRIENDS",
  ACQUAINTANCES = "ACQUAINTANCES",
  NEIGHBOURS = "NEIGHBOURS",
  PROFESSIONALS = "PROFESSIONALS",
}

/** What somebody gives, as the ecogram has it: P, G, A and E. */
export enum SupportKind {
  PRACTICAL = "PRACTICAL",
  COMPANY = "COMPANY",
  ADVICE = "ADVICE",
  EMOTIONAL = "EMOTIONAL",
}

/** How often they are in touch; the database's domain contact_band holds the same words. */
export enum ContactBand {
  DAILY = "DAILY",
  WEEKLY = "WEEKLY",
  MONTHLY = "MONTHLY",
  SELDOM = "SELDOM",
}

registerEnumType(TieGroup, { name: "TieGroup", description: "What somebody is to the participant" });
registerEnumType(SupportKind, { name: "SupportKind", description: "What somebody gives: the ecogram's P, G, A and E" });
registerEnumType(ContactBand, {
  name: "ContactBand",
  description: "How often they are in touch: about every day, week or month, or less",
});

@ObjectType("NetworkTie", { description: "Somebody around the participant, without a name" })
export class NetworkTieRow {
  @Field(() => ID, { description: "The same at each moment that the tie is carried forward to" })
  readonly id: string;

  @Field(() => String, {
    nullable: true,
    description: "Chosen by the participant; gone once she takes part in nothing",
  })
  readonly alias: string | null;

  @Field(() => TieGroup)
  readonly group: TieGroup;

  @Field(() => Int, { description: "1 is closest to her, 3 the farthest" })
  readonly circle: number;

  @Field(() => Boolean)
  readonly inNeighbourhood: boolean;

  @Field(() => [SupportKind])
  readonly support: SupportKind[];

  @Field(() => ContactBand)
  readonly contact: ContactBand;

  @Field(() => Boolean, { description: "Met through the workshop" })
  readonly throughWorkshop: boolean;

  @Field(() => Boolean, { description: "She does as much for them" })
  readonly reciprocal: boolean;

  @Field(() => Boolean, { description: "Not there at the start" })
  readonly isNew: boolean;
}

/** One moment, with what follows from its ties. */
@ObjectType("Network", { description: "The network of a participant on a day; without ties it says: nobody" })
export class NetworkRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ReviewMoment)
  readonly moment: ReviewMoment;

  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => [NetworkTieRow], { description: "The closest first" })
  readonly ties: NetworkTieRow[];

  @Field(() => Int)
  readonly size: number;

  @Field(() => [Int], { description: "How many in circle 1, 2 and 3" })
  readonly circles: number[];

  @Field(() => Int, { description: "Live in her own neighbourhood" })
  readonly inNeighbourhood: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Were not there at the start: the last START until then, or else the first moment; null at the start itself",
  })
  readonly newTies: number | null;

  @Field(() => Float, { nullable: true, description: "0..1; null without ties" })
  readonly reciprocalShare: number | null;

  @Field(() => Int, { description: "Of how many relation groups: variety" })
  readonly variety: number;
}

@ObjectType({ description: "The network circles of one participant" })
export class NetworkPage {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => Boolean, { description: "She consents now; without it nothing is shown and nothing recorded" })
  readonly consents: boolean;

  @Field(() => Boolean, { description: "She takes part in something, so that an alias may be kept" })
  readonly mayHaveAliases: boolean;

  @Field(() => Int, { description: "Moments recorded, shown or not" })
  readonly recorded: number;

  @Field(() => [NetworkRow], { description: "Newest first; only the newest can be changed. None without consent" })
  readonly networks: NetworkRow[];
}
