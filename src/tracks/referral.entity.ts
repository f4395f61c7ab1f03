import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Enrolment } from "./enrolment.entity";
import type { ReferralSignal, ReferralSource } from "./referral.types";

/** By what kind of referrer somebody came to a track, and whether the referrer was told that she began. */
@Entity("referral")
@ForeignKey(() => Enrolment, ["organisationId", "enrolmentId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "signalledBy"], ["organisationId", "id"])
@Check("referral_is_signalled_by_someone", "num_nonnulls(signal, signalled_on, signalled_by) IN (0, 3)")
@Check("referral_signal_has_a_referrer", "signal IS NULL OR source NOT IN ('SELF', 'FAMILY')")
export class Referral {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly enrolmentId: string;

  @Column({ type: "text" })
  readonly source: ReferralSource;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;

  /** What a person told the referrer; nothing more than this is ever told. */
  @Column({ type: "text", nullable: true })
  readonly signal: ReferralSignal | null;

  @Column({ type: "date", nullable: true })
  readonly signalledOn: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly signalledBy: string | null;
}
