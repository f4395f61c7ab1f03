import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Organisation } from "../access/organisation.entity";
import { District } from "./district.entity";

/** Where people meet: a community centre, a living room, a garden. */
@Entity("meeting_place")
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@ForeignKey(() => District, ["districtCode"], ["code"])
export class MeetingPlace {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "text" })
  readonly name: string;

  @Column({ type: "text", nullable: true })
  readonly address: string | null;

  @Column({ type: "text", nullable: true })
  readonly districtCode: string | null;

  /** From this day on nothing is planned here. */
  @Column({ type: "date", nullable: true })
  readonly closedOn: string | null;
}
