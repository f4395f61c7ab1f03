import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { Account } from "../access/account.entity";
import { MeetingPlace } from "../places/meeting-place.entity";
import { Track } from "../tracks/track.entity";
import type { CountQuality } from "./kinds";
import { Series } from "./series.entity";

/** One coming together. Not held (cancelledAt), not logged (no loggedAt) and nobody came (closedAt, no mark) are three facts. */
@Entity("session")
@Unique("session_with_its_day", ["organisationId", "id", "trackId", "onDate"])
@Index("one_session_a_moment", ["organisationId", "seriesId", "startsAt"], {
  unique: true,
  where: "(series_id IS NOT NULL)",
})
@Index("session_by_day", ["organisationId", "onDate", "trackId"])
// Newest first
@Index("session_of_track", { synchronize: false })
@Index("session_to_log", ["organisationId", "trackId", "onDate"], {
  where: "((logged_at IS NULL) AND (cancelled_at IS NULL))",
})
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@ForeignKey(() => Series, ["organisationId", "seriesId"], ["organisationId", "id"])
@ForeignKey(() => MeetingPlace, ["organisationId", "meetingPlaceId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "headCountBy"], ["organisationId", "id"])
@Check("session_runs_forward", "ends_at > starts_at")
@Check("session_day_is_amsterdams", "on_date = (starts_at AT TIME ZONE 'Europe/Amsterdam')::date")
@Check("session_is_cancelled_with_a_reason", "(cancelled_at IS NULL) = (cancel_reason IS NULL)")
@Check("session_is_cancelled_or_logged", "cancelled_at IS NULL OR logged_at IS NULL")
@Check("session_is_logged_before_closed", "closed_at IS NULL OR logged_at IS NOT NULL")
@Check(
  "session_head_count_has_quality",
  "head_count BETWEEN 0 AND 2000 AND head_count_quality IS NOT NULL OR head_count IS NULL AND head_count_quality IS NULL",
)
export class Session {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly trackId: string;

  @Column({ type: "uuid", nullable: true })
  readonly seriesId: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly meetingPlaceId: string | null;

  @Column({ type: "text" })
  readonly title: string;

  /** The day of startsAt in Amsterdam. */
  @Column({ type: "date" })
  readonly onDate: string;

  @Column({ type: "timestamptz" })
  readonly startsAt: Date;

  @Column({ type: "timestamptz" })
  readonly endsAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly cancelledAt: Date | null;

  @Column({ type: "text", nullable: true })
  readonly cancelReason: string | null;

  /** The first record of any kind: from then on the session counts as held. */
  @Column({ type: "timestamptz", nullable: true })
  readonly loggedAt: Date | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly closedAt: Date | null;

  /** People beside the named ones. */
  @Column({ type: "smallint", nullable: true })
  readonly headCount: number | null;

  @Column({ type: "text", nullable: true })
  readonly headCountQuality: CountQuality | null;

  /** The last time that somebody counted, or took the count back. */
  @Column({ type: "timestamptz", nullable: true })
  readonly headCountAt: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly headCountBy: string | null;
}
