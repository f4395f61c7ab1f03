import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { Account } from "../access/account.entity";

/** A frozen report: written once, read by the manager and the municipality. */
@Entity("report_release")
@Unique(["organisationId", "year", "version"])
@ForeignKey(() => Account, ["organisationId", "frozenBy"], ["organisationId", "id"])
export class ReportRelease {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "smallint" })
  readonly year: number;

  @Column({ type: "smallint" })
  readonly version: number;

  @Column({ type: "timestamptz" })
  readonly frozenAt: Date;

  @Column({ type: "uuid" })
  readonly frozenBy: string;

  /** The name as it stood then: a funder reads no accounts. */
  @Column({ type: "text" })
  readonly frozenByName: string;

  @Column({ type: "json" })
  readonly report: unknown;

  /** SHA-256 of the report as canonical JSON. */
  @Column({ type: "bytea" })
  readonly contentHash: Buffer;
}
