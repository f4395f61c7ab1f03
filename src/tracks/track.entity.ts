import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Organisation } from "../access/organisation.entity";
import { DayScalar } from "../core/scalars";

/** A programme (werkplaats) of which the tracks are parts. */
@ObjectType({ description: "A programme (werkplaats) of which the tracks are parts" })
@Entity("workshop")
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
export class Workshop {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Field(() => String)
  @Column({ type: "text" })
  readonly name: string;
}

/** A part (onderdeel) of the workshop in which people enrol. Being enrolled in one can reveal health or origin. */
@ObjectType({ description: "A part (onderdeel) of the workshop in which people enrol" })
@Entity("track")
@ForeignKey(() => Workshop, ["organisationId", "workshopId"], ["organisationId", "id"])
@Check("track_period_runs_forward", "closed_on >= opened_on")
@Check("track_capacity_is_possible", "capacity BETWEEN 1 AND 999")
export class Track {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Field(() => ID)
  @Column({ type: "uuid" })
  readonly workshopId: string;

  @Field(() => String, { description: "How colleagues call it" })
  @Column({ type: "text" })
  readonly name: string;

  @Field(() => String, { description: "A neutral name, for whatever a participant or the public may see" })
  @Column({ type: "text" })
  readonly publicLabel: string;

  @Field(() => Boolean, {
    description: "Taking part reveals health or origin: reports hide groups below ten instead of five",
  })
  @Column({ type: "boolean" })
  readonly sensitive: boolean;

  @Field(() => DayScalar)
  @Column({ type: "date" })
  readonly openedOn: string;

  @Field(() => DayScalar, { nullable: true, description: "From this day on nobody enrols any more" })
  @Column({ type: "date", nullable: true })
  readonly closedOn: string | null;

  @Field(() => Int, { nullable: true, description: "How many may take part; null: no limit" })
  @Column({ type: "smallint", nullable: true })
  readonly capacity: number | null;
}
