import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Organisation } from "../access/organisation.entity";
import { Participant } from "../participants/participant.entity";
import { District } from "../places/district.entity";
import { MeetingPlace } from "../places/meeting-place.entity";
import type { InitiativeKind, InitiativePhase } from "./kinds";
import { ResidentsNetwork } from "./residents-network.entity";

/** Something that residents start in their neighbourhood. */
@Entity("initiative")
@Index("initiative_of_organiser", ["organisationId", "organiserId"], { where: "(organiser_id IS NOT NULL)" })
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@ForeignKey(() => Participant, ["organisationId", "organiserId"], ["organisationId", "id"], { onDelete: "SET NULL" })
@ForeignKey(() => MeetingPlace, ["organisationId", "meetingPlaceId"], ["organisationId", "id"])
@ForeignKey(() => District, ["districtCode"], ["code"])
@ForeignKey(() => ResidentsNetwork, ["organisationId", "networkId"], ["organisationId", "id"])
@Check("initiative_has_one_organiser", "num_nonnulls(organiser_id, organiser_first_name) <= 1")
export class Initiative {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "text" })
  readonly kind: InitiativeKind;

  @Column({ type: "text" })
  readonly name: string;

  /** A participant who runs it. */
  @Column({ type: "uuid", nullable: true })
  readonly organiserId: string | null;

  /** Or a resident of whom only a first name is known. */
  @Column({ type: "text", nullable: true })
  readonly organiserFirstName: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly meetingPlaceId: string | null;

  @Column({ type: "text", nullable: true })
  readonly districtCode: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly networkId: string | null;

  @Column({ type: "integer", default: 1 })
  readonly revision: number;
}

/** A step in the life of an initiative. Steps are added and never changed; the last one stands. */
@Entity("initiative_step")
@ForeignKey(() => Initiative, ["organisationId", "initiativeId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class InitiativeStep {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly initiativeId: string;

  @PrimaryColumn({ type: "smallint" })
  readonly number: number;

  @Column({ type: "text" })
  readonly phase: InitiativePhase;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
