import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Organisation } from "../access/organisation.entity";
import { DayScalar } from "../core/scalars";

/** A day on which no session is planned: a holiday, a day off for everybody. */
@ObjectType({ description: "A day on which no session is planned" })
@Entity("closed_day")
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
export class ClosedDay {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @Field(() => DayScalar)
  @PrimaryColumn({ type: "date" })
  readonly on: string;

  @Field(() => String)
  @Column({ type: "text" })
  readonly name: string;
}
