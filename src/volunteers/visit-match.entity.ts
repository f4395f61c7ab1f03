import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import type { EvaluationMoment, EvaluationVerdict, MatchState, MatchStepKind, VisitPurpose } from "./kinds";
import { VisitRequest, Volunteer } from "./volunteer.entity";

/** A volunteer and somebody who asked for a visit. */
@Entity("visit_match")
@Index("one_open_match", ["organisationId", "requestId"], { unique: true, where: "(ended_on IS NULL)" })
@Index("match_of_volunteer", ["organisationId", "volunteerId"], { where: "(ended_on IS NULL)" })
@Index("match_of_participant", ["organisationId", "participantId"])
@ForeignKey(() => VisitRequest, ["organisationId", "requestId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Volunteer, ["organisationId", "volunteerId"], ["organisationId", "id"])
@Check("visit_match_ends_on_a_day", "(state = 'ENDED') = (ended_on IS NOT NULL)")
@Check("visit_match_is_active_from_a_day", "state NOT IN ('ACTIVE', 'PAUSED') OR active_from IS NOT NULL")
@Check("visit_match_weekday_is_iso", "agreed_weekday BETWEEN 1 AND 7")
export class VisitMatch {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly requestId: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "uuid" })
  readonly volunteerId: string;

  @Column({ type: "text" })
  readonly purpose: VisitPurpose;

  @Column({ type: "text" })
  readonly state: MatchState;

  /** Since when it is in this state. */
  @Column({ type: "date" })
  readonly since: string;

  /** The first day of ACTIVE: evaluations are counted from it. */
  @Column({ type: "date", nullable: true })
  readonly activeFrom: string | null;

  @Column({ type: "date", nullable: true })
  readonly endedOn: string | null;

  /** 1 is Monday. */
  @Column({ type: "smallint", nullable: true })
  readonly agreedWeekday: number | null;

  @Column({ type: "time", nullable: true })
  readonly agreedTime: string | null;
}

/** The states that a match went through, each with its day. */
@Entity("match_change")
@ForeignKey(() => VisitMatch, ["organisationId", "matchId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class MatchChange {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly matchId: string;

  @PrimaryColumn({ type: "smallint" })
  readonly number: number;

  @Column({ type: "text" })
  readonly state: MatchState;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}

/** From home to the meeting place: a step that was reached for the first time. */
@Entity("match_step")
@ForeignKey(() => VisitMatch, ["organisationId", "matchId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class MatchStep {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly matchId: string;

  @PrimaryColumn({ type: "text" })
  readonly step: MatchStepKind;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}

/** How a match goes, asked after six weeks, three and six months. */
@Entity("match_evaluation")
@ForeignKey(() => VisitMatch, ["organisationId", "matchId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class MatchEvaluation {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly matchId: string;

  @PrimaryColumn({ type: "text" })
  readonly moment: EvaluationMoment;

  @Column({ type: "text" })
  readonly verdict: EvaluationVerdict;

  @Column({ type: "text", nullable: true })
  readonly words: string | null;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
