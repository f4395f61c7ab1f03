import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";

/** A message to somebody who can log in. It names nobody that this is about. */
@Entity("mail")
@Index("mail_to_send", ["nextAt"], { where: "(sent_at IS NULL)" })
@Index("mail_by_age", ["organisationId", "madeAt"])
@ForeignKey(() => Account, ["organisationId", "accountId"], ["organisationId", "id"])
export class Mail {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly accountId: string;

  @Column({ type: "text" })
  readonly subject: string;

  @Column({ type: "text" })
  readonly text: string;

  @Column({ type: "timestamptz" })
  readonly madeAt: Date;

  /** When it may be tried, for the first time or again. */
  @Column({ type: "timestamptz" })
  readonly nextAt: Date;

  @Column({ type: "integer", default: 0 })
  readonly tries: number;

  @Column({ type: "timestamptz", nullable: true })
  readonly sentAt: Date | null;
}
