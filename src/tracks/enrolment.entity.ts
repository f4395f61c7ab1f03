import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import type { EnrolmentStatus, ExitReason } from "./enrolment.types";
import { Track } from "./track.entity";

/** One person in one track, from registering until an end with a reason. At most one is open. */
@Entity("enrolment")
@Index("one_open_enrolment", ["organisationId", "participantId", "trackId"], {
  unique: true,
  where: "(closed_on IS NULL)",
})
@Index("enrolment_of_participant", { synchronize: false })
@Index("enrolment_of_track", { synchronize: false })
// By its name: participants stand beside tracks, so neither imports the other.
@ForeignKey("Participant", ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@Check("enrolment_runs_forward", "active_from >= registered_on AND closed_on >= coalesce(active_from, registered_on)")
@Check(
  "enrolment_closes_with_a_reason",
  "(status = 'CLOSED') = (closed_on IS NOT NULL) AND (status = 'CLOSED') = (exit_reason IS NOT NULL)",
)
@Check("enrolment_is_active_from_a_day", "status NOT IN ('ACTIVE', 'PAUSED') OR active_from IS NOT NULL")
export class Enrolment {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "uuid" })
  readonly trackId: string;

  @Column({ type: "text" })
  readonly status: EnrolmentStatus;

  @Column({ type: "date" })
  readonly registeredOn: string;

  /** The first day of ACTIVE: the inflow that the municipality asks for. */
  @Column({ type: "date", nullable: true })
  readonly activeFrom: string | null;

  /** The first day on which she no longer takes part. */
  @Column({ type: "date", nullable: true })
  readonly closedOn: string | null;

  @Column({ type: "text", nullable: true })
  readonly exitReason: ExitReason | null;
}

/** The history of an enrolment: each status with its day, by whom. */
@Entity("enrolment_change")
@ForeignKey(() => Enrolment, ["organisationId", "enrolmentId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class EnrolmentChange {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly enrolmentId: string;

  @PrimaryColumn({ type: "smallint" })
  readonly number: number;

  @Column({ type: "text" })
  readonly status: EnrolmentStatus;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
