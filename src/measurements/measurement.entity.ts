import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import type { Answers, Scores } from "./instrument";
import { InstrumentWording } from "./instrument.entity";
import type { InstrumentName, MeasurementState } from "./measurement.types";
import type { ReviewMoment } from "../participants/review-moment.types";

/** What a participant answered, or that she would rather not. */
@Entity("measurement")
@Index("one_measurement_a_day", ["organisationId", "participantId", "instrument", "on", "state"], { unique: true })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(
  () => InstrumentWording,
  ["organisationId", "instrument", "wordingVersion"],
  ["organisationId", "instrument", "version"],
)
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
@Check(
  "measurement_done_has_answers",
  "(state = 'DONE') = (answers IS NOT NULL) AND (answers IS NULL) = (scores IS NULL)",
)
@Check("measurement_answers_are_codes", `NOT answers @? '$.* ? (@.type() != "number" || @ < 0 || @ > 10)'`)
@Check("measurement_ladder_has_a_rung", "(rung IS NOT NULL) = (instrument = 'PARTICIPATION_LADDER' AND state = 'DONE')")
@Check("measurement_rungs_are_six", "rung BETWEEN 1 AND 6 AND target_rung BETWEEN 1 AND 6")
@Check(
  "measurement_target_is_whole",
  "(target_rung IS NOT NULL) = (target_on IS NOT NULL) AND (target_rung IS NULL OR rung IS NOT NULL)",
)
export class Measurement {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "text" })
  readonly instrument: InstrumentName;

  @Column({ type: "smallint" })
  readonly instrumentVersion: number;

  /** Null: the words that the product brings. */
  @Column({ type: "integer", nullable: true })
  readonly wordingVersion: number | null;

  @Column({ type: "text" })
  readonly moment: ReviewMoment;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "text" })
  readonly state: MeasurementState;

  /** The code of each item that was answered. */
  @Column({ type: "jsonb", nullable: true })
  readonly answers: Answers | null;

  /** What followed from them, by the version of the instrument: to count groups with, never shown of a person. */
  @Column({ type: "jsonb", nullable: true })
  readonly scores: Scores | null;

  /** The participation ladder: the rung that a person confirmed. */
  @Column({ type: "smallint", nullable: true })
  readonly rung: number | null;

  /** Where she wants to go, and by when. */
  @Column({ type: "smallint", nullable: true })
  readonly targetRung: number | null;

  @Column({ type: "date", nullable: true })
  readonly targetOn: string | null;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}

/** Until this day nothing is proposed to a participant. */
@Entity("measurement_wait")
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
export class MeasurementWait {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "date" })
  readonly until: string;
}
