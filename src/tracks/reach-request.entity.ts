import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import type { ReachDecision } from "./reach-request.types";
import { Track } from "./track.entity";

/** A caseworker asks the manager for someone who may be known already, but not to her. */
@Entity("reach_request")
@Index("one_open_reach_request", ["organisationId", "participantId", "trackId"], {
  unique: true,
  where: "(decision IS NULL)",
})
@ForeignKey("Participant", ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "requestedBy"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "decidedBy"], ["organisationId", "id"])
@Check("reach_request_decision_is_known", "decision IN ('LENT', 'REFUSED')")
@Check("reach_request_is_decided_by_someone", "num_nonnulls(decision, decided_by, decided_at) IN (0, 3)")
export class ReachRequest {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "uuid" })
  readonly trackId: string;

  @Column({ type: "text", nullable: true })
  readonly words: string | null;

  @Column({ type: "uuid" })
  readonly requestedBy: string;

  @Column({ type: "timestamptz" })
  readonly requestedAt: Date;

  @Column({ type: "text", nullable: true })
  readonly decision: ReachDecision | null;

  @Column({ type: "uuid", nullable: true })
  readonly decidedBy: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly decidedAt: Date | null;
}
