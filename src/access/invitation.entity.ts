import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Account } from "./account.entity";

/** A link to choose a password; only the hash of its token is kept, and the application cannot read it back. */
@Entity("invitation")
@ForeignKey(() => Account, ["organisationId", "accountId"], ["organisationId", "id"])
export class Invitation {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "bytea" })
  readonly token: Buffer;

  @Column({ type: "uuid" })
  readonly accountId: string;

  @Column({ type: "timestamptz" })
  readonly expiresAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly usedAt: Date | null;
}
