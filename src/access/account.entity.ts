import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { Organisation } from "./organisation.entity";
import type { Role } from "./permissions";

/** Someone who can log in. Her password and her logins lie behind the gate, out of the application's sight. */
@Entity("account")
@Unique(["organisationId", "email"])
@Index(["email"])
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@Check("account_email_is_folded", "email = lower(btrim(email)) AND email LIKE '%_@_%' AND length(email) <= 254")
export class Account {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "text" })
  readonly name: string;

  @Column({ type: "text" })
  readonly email: string;

  @Column({ type: "text" })
  readonly role: Role;

  @Column({ type: "timestamptz" })
  readonly invitedAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly disabledAt: Date | null;
}
