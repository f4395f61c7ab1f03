import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import type { CountQuality } from "../sessions/kinds";
import { Initiative } from "./initiative.entity";
import { ResidentsNetwork } from "./residents-network.entity";

/** One time that people came together: how many, and what it took a professional. Nobody is told apart. */
@Entity("gathering")
@Index("gathering_of_initiative", ["organisationId", "initiativeId", "on"], { where: "(initiative_id IS NOT NULL)" })
@Index("gathering_of_network", ["organisationId", "networkId", "on"], { where: "(network_id IS NOT NULL)" })
@ForeignKey(() => Initiative, ["organisationId", "initiativeId"], ["organisationId", "id"])
@ForeignKey(() => ResidentsNetwork, ["organisationId", "networkId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
@Check("gathering_is_of_one", "num_nonnulls(initiative_id, network_id) = 1")
@Check("gathering_counts_are_sensible", "head_count BETWEEN 0 AND 2000 AND professional_quarters BETWEEN 0 AND 96")
export class Gathering {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid", nullable: true })
  readonly initiativeId: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly networkId: string | null;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "smallint" })
  readonly headCount: number;

  @Column({ type: "text" })
  readonly headCountQuality: CountQuality;

  /** In quarters of an hour. */
  @Column({ type: "smallint" })
  readonly professionalQuarters: number;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
