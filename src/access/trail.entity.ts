import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Account } from "./account.entity";

/** One act that was done, with its stored answer. */
@Entity("operation")
@ForeignKey(() => Account, ["organisationId", "accountId"], ["organisationId", "id"])
export class Operation {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly accountId: string;

  @Column({ type: "text" })
  readonly name: string;

  @Column({ type: "bytea" })
  readonly bodyHash: Buffer;

  @Column({ type: "json", nullable: true })
  readonly answer: unknown;

  @Column({ type: "timestamptz" })
  readonly at: Date;
}

/** Who did or saw what: append-only. */
@Entity("audit_event")
@ForeignKey(() => Account, ["organisationId", "accountId"], ["organisationId", "id"])
@Check("audit_event_action_is_known", "action IN ('READ', 'CHANGE', 'EXPORT', 'IMPORT')")
export class AuditEvent {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "bigint", generated: "identity", generatedIdentity: "ALWAYS" })
  readonly id: string;

  @Column({ type: "timestamptz" })
  readonly at: Date;

  @Column({ type: "uuid" })
  readonly accountId: string;

  @Column({ type: "text" })
  readonly role: string;

  @Column({ type: "text" })
  readonly action: string;

  @Column({ type: "text" })
  readonly operation: string;

  @Column({ type: "text", nullable: true })
  readonly traceId: string | null;

  @Column({ type: "uuid", array: true })
  readonly subjects: string[];

  @Column({ type: "text", array: true })
  readonly changed: string[];
}
