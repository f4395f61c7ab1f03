import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import type { VisitOutcome } from "./kinds";
import { VisitMatch } from "./visit-match.entity";

/** A volunteer was at somebody's door. */
@Entity("home_visit")
@Index("one_visit_a_day", ["organisationId", "matchId", "on"], {
  unique: true,
  where: "((outcome)::text <> 'WORRIED'::text)",
})
@Index("visit_of_match", ["organisationId", "matchId", "on"])
@ForeignKey(() => VisitMatch, ["organisationId", "matchId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class HomeVisit {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly matchId: string;

  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "text" })
  readonly outcome: VisitOutcome;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}

/** A visit left a volunteer worried: a professional takes it and settles it. */
@Entity("worry")
@Index("open_worry", ["organisationId", "raisedAt"], { where: "(settled_at IS NULL)" })
@Index("worry_of_participant", ["organisationId", "participantId"])
@ForeignKey(() => HomeVisit, ["organisationId", "visitId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "takenBy"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "settledBy"], ["organisationId", "id"])
@Check("worry_is_taken_by_someone", "num_nonnulls(taken_at, taken_by) IN (0, 2)")
@Check("worry_is_settled_by_someone", "num_nonnulls(settled_at, settled_by) IN (0, 2)")
@Check("worry_is_taken_before_it_is_settled", "settled_at IS NULL OR taken_at IS NOT NULL")
export class Worry {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly visitId: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "text", nullable: true })
  readonly words: string | null;

  @Column({ type: "timestamptz" })
  readonly raisedAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly takenAt: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly takenBy: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly settledAt: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly settledBy: string | null;

  @Column({ type: "text", nullable: true })
  readonly settledWords: string | null;
}
