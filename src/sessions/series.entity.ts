import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { MeetingPlace } from "../places/meeting-place.entity";
import { Track } from "../tracks/track.entity";
import type { Rhythm } from "./kinds";

/** A row of sessions with one rhythm; its sessions stand in `session`, each for itself. */
@Entity("series")
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@ForeignKey(() => MeetingPlace, ["organisationId", "meetingPlaceId"], ["organisationId", "id"])
@Check("series_runs_forward", "ends_on >= starts_on AND end_time > start_time")
export class Series {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly trackId: string;

  @Column({ type: "uuid", nullable: true })
  readonly meetingPlaceId: string | null;

  @Column({ type: "text" })
  readonly title: string;

  @Column({ type: "text" })
  readonly rhythm: Rhythm;

  @Column({ type: "date" })
  readonly startsOn: string;

  /** The last day on which a session may be. */
  @Column({ type: "date" })
  readonly endsOn: string;

  /** Amsterdam's clock, as the end. */
  @Column({ type: "time" })
  readonly startTime: string;

  @Column({ type: "time" })
  readonly endTime: string;
}
