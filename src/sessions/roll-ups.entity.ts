import { Column, Entity, Index, PrimaryColumn } from "typeorm";

// Kept by triggers (migration *roll-ups*), never written by the application. A quarter is its first day.

/** What one person did in one track in one quarter. */
@Entity("person_quarter")
@Index("person_quarter_of_participant", ["organisationId", "participantId"])
export class PersonQuarter {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

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

  /** Whether she counts as a unique person. */
  @Column({ type: "boolean" })
  readonly registered: boolean;
}

/** What one track added up to in one quarter. */
@Entity("track_quarter")
export class TrackQuarter {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly trackId: string;

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
}

/** How far one goal had come in a quarter in which it was reviewed. */
@Entity("goal_quarter")
export class GoalQuarter {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly goalId: string;

  @PrimaryColumn({ type: "date" })
  readonly quarter: string;

  /** Last review of the quarter minus first review ever, in GAS levels. */
  @Column({ type: "smallint" })
  readonly change: number;

  /** The tracks that its owner is or was enrolled in. */
  @Column({ type: "uuid", array: true })
  readonly tracks: readonly string[];
}

/** What counts once in any period: how many came (contributed, were reviewed) in this quarter, and next in that one. */
@Entity("counted_once")
export class CountedOnce {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "date" })
  readonly quarter: string;

  /** Zeros: all tracks together. */
  @PrimaryColumn({ type: "uuid" })
  readonly trackId: string;

  @PrimaryColumn({ type: "date" })
  readonly next: string;

  /** Registered people. */
  @Column({ type: "integer" })
  readonly came: number;

  /** Registered people. */
  @Column({ type: "integer" })
  readonly contributed: number;

  /** Goals. */
  @Column({ type: "integer" })
  readonly reviewed: number;

  /** The sum of the changes of these goals, in GAS levels. */
  @Column({ type: "integer" })
  readonly change: number;
}

/** A note that waits to be posted to the roll-ups. */
@Entity("posting")
export class Posting {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "bigint", generated: "identity", generatedIdentity: "ALWAYS" })
  readonly id: string;

  @Column({ type: "uuid", nullable: true })
  readonly trackId: string | null;

  @Column({ type: "date", nullable: true })
  readonly quarter: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly participantId: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly goalId: string | null;

  @Column({ type: "integer" })
  readonly held: number;

  @Column({ type: "integer" })
  readonly cancelled: number;

  @Column({ type: "integer" })
  readonly marks: number;

  @Column({ type: "integer" })
  readonly present: number;

  @Column({ type: "integer" })
  readonly contributed: number;
}
