import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Organisation } from "../access/organisation.entity";
import { Participant } from "../participants/participant.entity";
import { District } from "../places/district.entity";

/** Residents who keep in touch and do things together. */
@Entity("residents_network")
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@ForeignKey(() => District, ["districtCode"], ["code"])
export class ResidentsNetwork {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "text" })
  readonly name: string;

  @Column({ type: "text", nullable: true })
  readonly districtCode: string | null;

  @Column({ type: "date" })
  readonly startedOn: string;
}

/** Who belongs to it: a participant, or a resident of whom only a first name is known. */
@Entity("network_member")
@Index("member_of_network", ["organisationId", "networkId"])
@Index("one_membership", ["organisationId", "networkId", "participantId"], {
  unique: true,
  where: "((participant_id IS NOT NULL) AND (left_on IS NULL))",
})
@ForeignKey(() => ResidentsNetwork, ["organisationId", "networkId"], ["organisationId", "id"])
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@Check("network_member_is_one_person", "num_nonnulls(participant_id, first_name) = 1")
@Check("network_member_runs_forward", "left_on >= joined_on")
export class NetworkMember {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly networkId: string;

  @Column({ type: "uuid", nullable: true })
  readonly participantId: string | null;

  @Column({ type: "text", nullable: true })
  readonly firstName: string | null;

  @Column({ type: "date" })
  readonly joinedOn: string;

  @Column({ type: "date", nullable: true })
  readonly leftOn: string | null;
}
