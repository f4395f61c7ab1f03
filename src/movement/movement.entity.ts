import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import type { MovementAnswer, MovementStep } from "./movement.types";

/** What a colleague said about a step of somebody; the last answer on a step stands. */
@Entity("movement")
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class Movement {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly participantId: string;

  @PrimaryColumn({ type: "text" })
  readonly step: MovementStep;

  @PrimaryColumn({ type: "integer" })
  readonly number: number;

  @Column({ type: "text" })
  readonly answer: MovementAnswer;

  /** The day of the fact. */
  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
