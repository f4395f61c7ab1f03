import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import type { AttendanceStatus, ContributionKind } from "./kinds";
import { Session } from "./session.entity";

/** One person, one session. The session's day and track stand beside it, so that "the last eight" reads eight rows. */
@Entity("attendance")
// In reading order: newest first
@Index("attendance_of_participant", { synchronize: false })
@Index("contribution_of_participant", { synchronize: false })
@ForeignKey(
  () => Session,
  ["organisationId", "sessionId", "trackId", "onDate"],
  ["organisationId", "id", "trackId", "onDate"],
  {
    name: "attendance_of_session",
    onUpdate: "CASCADE",
  },
)
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
@Check(
  "only_who_is_present_contributes",
  "status = 'PRESENT' AND status IS NOT NULL OR contribution IS NULL AND contribution_words IS NULL",
)
export class Attendance {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly sessionId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "uuid" })
  readonly trackId: string;

  @Column({ type: "date" })
  readonly onDate: string;

  /** Null: a mark that was withdrawn; the row keeps its revision. */
  @Column({ type: "text", nullable: true })
  readonly status: AttendanceStatus | null;

  @Column({ type: "text", nullable: true })
  readonly contribution: ContributionKind | null;

  @Column({ type: "text", nullable: true })
  readonly contributionWords: string | null;

  @Column({ type: "integer", default: 1 })
  readonly revision: number;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
