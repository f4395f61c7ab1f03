import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** What one person did in one track in one quarter; kept by triggers, never written by the application. */
@Entity("person_quarter")
@Index("person_quarter_of_participant", ["organisationId", "participantId"])
export class PersonQuarter {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  /** Its first day. */
  @PrimaryColumn({ type: "date" })
  readonly quarter: string;

  @PrimaryColumn({ type: "uuid" })
  readonly trackId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "integer" })
  readonly marks: number;

  @Column({ type: "integer" })
  readonly present: number;

  /** Times present with a contribution. */
  @Column({ type: "integer" })
  readonly contributed: number;
}

/** What one track added up to in one quarter; kept by triggers, never written by the application. */
@Entity("track_quarter")
export class TrackQuarter {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly trackId: string;

  /** Its first day. */
  @PrimaryColumn({ type: "date" })
  readonly quarter: string;

  /** Sessions that were logged. */
  @Column({ type: "integer", default: 0 })
  readonly held: number;

  @Column({ type: "integer", default: 0 })
  readonly cancelled: number;

  @Column({ type: "integer", default: 0 })
  readonly marks: number;

  @Column({ type: "integer", default: 0 })
  readonly present: number;

  /** Registered people who were present at least once. */
  @Column({ type: "integer", default: 0 })
  readonly people: number;

  /** Registered people who contributed at least once. */
  @Column({ type: "integer", default: 0 })
  readonly contributors: number;
}
