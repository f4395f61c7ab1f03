import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Organisation } from "../access/organisation.entity";
import type { ConsentAnswer, ConsentMethod, ConsentPurpose } from "./consent.types";
import { Participant } from "./participant.entity";

/** What is asked for a purpose. The product's own words become version 1 when they are first asked; the newest version is asked. */
@Entity("consent_text")
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@ForeignKey(() => Account, ["organisationId", "writtenBy"], ["organisationId", "id"])
export class ConsentText {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "text" })
  readonly purpose: ConsentPurpose;

  @PrimaryColumn({ type: "integer" })
  readonly version: number;

  @Column({ type: "text" })
  readonly words: string;

  @Column({ type: "timestamptz" })
  readonly writtenAt: Date;

  /** Null: the product's own. */
  @Column({ type: "uuid", nullable: true })
  readonly writtenBy: string | null;
}

/** What a participant answered when she was asked. Answers are added and never changed; the last one of a purpose stands. */
@Entity("consent")
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => ConsentText, ["organisationId", "purpose", "version"], ["organisationId", "purpose", "version"])
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
export class Consent {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly participantId: string;

  @PrimaryColumn({ type: "text" })
  readonly purpose: ConsentPurpose;

  @PrimaryColumn({ type: "integer" })
  readonly number: number;

  @Column({ type: "text" })
  readonly answer: ConsentAnswer;

  /** Of the text that was shown. */
  @Column({ type: "integer" })
  readonly version: number;

  @Column({ type: "text" })
  readonly method: ConsentMethod;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;
}
