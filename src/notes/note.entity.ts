import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import { Session } from "../sessions/session.entity";

/** A short note about a person or about a session, written so that the participant may read it. Never a diagnosis. */
@Entity("note")
@Index("note_of_participant", ["organisationId", "participantId", "on"], { where: "(participant_id IS NOT NULL)" })
@Index("note_of_session", ["organisationId", "sessionId"], { where: "(session_id IS NOT NULL)" })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Session, ["organisationId", "sessionId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
@Check("note_is_short", "length(words) <= 500")
@Check("note_is_about_one_thing", "num_nonnulls(participant_id, session_id) = 1")
export class Note {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid", nullable: true })
  readonly participantId: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly sessionId: string | null;

  @Column({ type: "text" })
  readonly words: string;

  /** The day that it is about. */
  @Column({ type: "date" })
  readonly on: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
