import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { DayScalar } from "../core/scalars";
import { Participant } from "./participant.entity";
import type { StrengthKind } from "./strength.types";

/** What someone can, likes or has to give, in her own words. */
@ObjectType({ description: "What someone can, in her own words" })
@Entity("strength")
@Index("strength_of_participant", ["organisationId", "participantId"])
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
export class Strength {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Field(() => String)
  @Column({ type: "text" })
  readonly words: string;

  @Field(() => DayScalar)
  @Column({ type: "date" })
  readonly notedOn: string;

  @Column({ type: "text", default: "CAN" })
  readonly kind: StrengthKind;

  /** The words' stems, to be searched; written by the database. */
  @Column({ type: "tsvector", generatedType: "STORED", asExpression: "app.findable((words)::text)", select: false })
  readonly findable: string;
}
