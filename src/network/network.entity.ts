import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import type { ReviewMoment } from "../participants/review-moment.types";
import type { ContactBand, TieGroup, SupportKind } from "./network.types";

/** The network of a participant as she saw it on a day. Without ties it says: nobody. */
@Entity("network")
@Index("one_network_a_day", ["organisationId", "participantId", "on"], { unique: true })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class Network {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "text" })
  readonly moment: ReviewMoment;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}

/** Somebody around the participant: a third person, of whom no name and no contact data are kept. */
@Entity("network_tie")
@ForeignKey(() => Network, ["organisationId", "networkId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@Check("tie_is_in_one_of_three_circles", "circle BETWEEN 1 AND 3")
@Check("tie_support_is_known", "support <@ ARRAY['PRACTICAL', 'COMPANY', 'ADVICE', 'EMOTIONAL']")
@Check(
  "tie_alias_leads_to_nobody",
  "length(alias) <= 30 AND alias !~ '@' AND regexp_replace(alias, '[^0-9]', '', 'g') !~ '[0-9]{6}'",
)
export class NetworkTie {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly networkId: string;

  /** The same at each moment that the tie is carried forward to. */
  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  /** Chosen by the participant; the database takes it away once she takes part in nothing. */
  @Column({ type: "text", nullable: true })
  readonly alias: string | null;

  @Column({ type: "text" })
  readonly tieGroup: TieGroup;

  /** 1 is closest to her, 3 the farthest. */
  @Column({ type: "smallint" })
  readonly circle: number;

  @Column({ type: "boolean" })
  readonly inNeighbourhood: boolean;

  @Column({ type: "text", array: true })
  readonly support: SupportKind[];

  @Column({ type: "text" })
  readonly contact: ContactBand;

  /** Met through the workshop. */
  @Column({ type: "boolean" })
  readonly throughWorkshop: boolean;

  /** She does as much for them. */
  @Column({ type: "boolean" })
  readonly reciprocal: boolean;
}
