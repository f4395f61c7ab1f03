import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Participant } from "../participants/participant.entity";
import type { ReviewMoment } from "../participants/review-moment.types";
import type { GoalEnding } from "./goal.types";

/** What someone wants to reach, in her own words. */
@Entity("goal")
@Index("open_goal_of_participant", ["organisationId", "participantId"], { where: "(closed_on IS NULL)" })
@Index("goal_of_participant", ["organisationId", "participantId"])
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@Check("goal_describes_five_levels", "array_length(levels, 1) = 5")
@Check("goal_levels_hold_no_bsn", "NOT app.holds_bsn(levels::text)")
@Check("goal_runs_forward", "closed_on >= set_on")
@Check("goal_weighs_a_whole_number", "weight BETWEEN 0 AND 10")
@Check(
  "goal_ending_is_said_in_closing",
  "(ending IS NULL) = (closed_by_herself IS NULL) AND (ending IS NULL OR closed_on IS NOT NULL) AND (closing_words IS NULL OR ending IS NOT NULL)",
)
export class Goal {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "text" })
  readonly words: string;

  /** What the levels -2, -1, 0, 1, 2 mean for this goal, in that order. */
  @Column({ type: "text", array: true, nullable: true })
  readonly levels: string[] | null;

  @Column({ type: "date" })
  readonly setOn: string;

  @Column({ type: "date", nullable: true })
  readonly closedOn: string | null;

  /** A whole number: how heavy it weighs beside her other goals. */
  @Column({ type: "smallint", default: 1 })
  readonly weight: number;

  /** Null: open, or closed before this was asked. */
  @Column({ type: "text", nullable: true })
  readonly ending: GoalEnding | null;

  @Column({ type: "boolean", nullable: true })
  readonly closedByHerself: boolean | null;

  @Column({ type: "text", nullable: true })
  readonly closingWords: string | null;
}

/** How far someone came, by Goal Attainment Scaling (Kiresuk & Sherman 1968): -2 much less than expected, 2 much more. */
@Entity("goal_review")
@Index("review_of_goal", ["organisationId", "goalId", "on", "recordedAt"])
@Index("review_by_day", ["organisationId", "on"])
@ForeignKey(() => Goal, ["organisationId", "goalId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@Check("goal_review_level_is_gas", "level BETWEEN -2 AND 2")
export class GoalReview {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly goalId: string;

  @Column({ type: "smallint" })
  readonly level: number;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "text", nullable: true })
  readonly words: string | null;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  /** Null: looked at in between. */
  @Column({ type: "text", nullable: true })
  readonly moment: ReviewMoment | null;
}
