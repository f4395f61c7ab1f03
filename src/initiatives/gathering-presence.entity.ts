import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import type { ContributionKind } from "../sessions/kinds";
import { Gathering } from "./gathering.entity";

/** A participant was at a gathering, and perhaps brought something. It tells nobody apart there: she is in the head count as everybody. */
@Entity("gathering_presence")
@Index("presence_of_participant", ["organisationId", "participantId"])
@ForeignKey(() => Gathering, ["organisationId", "gatheringId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class GatheringPresence {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly gatheringId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "text", nullable: true })
  readonly contribution: ContributionKind | null;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
