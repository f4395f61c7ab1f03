import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import { Session } from "./session.entity";

/** Somebody said beforehand that she cannot come. With the first record of the list it becomes her mark. */
@Entity("apology")
@Index("apology_of_participant", ["organisationId", "participantId"])
@ForeignKey(() => Session, ["organisationId", "sessionId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class Apology {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly sessionId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  /** The colleague who took the message. */
  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
