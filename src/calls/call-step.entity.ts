import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import { Track } from "../tracks/track.entity";
import type { CallOutcome } from "./call.types";

/**
 * What a colleague did about a break in somebody's rhythm: she makes the call, or this came of it. A break is a person, a
 * track and the last day that she was there; it is no row, since it follows from attendance.
 */
@Entity("call_step")
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class CallStep {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly participantId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly trackId: string;

  @PrimaryColumn({ type: "integer" })
  readonly number: number;

  @Column({ type: "date" })
  readonly since: string;

  /** Null: the one who recorded it makes the call. */
  @Column({ type: "text", nullable: true })
  readonly outcome: CallOutcome | null;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
