import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import type { ContributionKind } from "../sessions/kinds";
import { Track } from "../tracks/track.entity";
import type { ContributionDirection } from "./contribution.types";

/** What somebody gave or received beside a session; what was brought at one stands with its attendance. */
@Entity("contribution")
@Index("contribution_beside_sessions", ["organisationId", "participantId", "on"])
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class Contribution {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "text" })
  readonly direction: ContributionDirection;

  @Column({ type: "text" })
  readonly kind: ContributionKind;

  /** In her own words; no names of others. */
  @Column({ type: "text", nullable: true })
  readonly words: string | null;

  /** The group that it was for or from; null: none. */
  @Column({ type: "uuid", nullable: true })
  readonly trackId: string | null;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
