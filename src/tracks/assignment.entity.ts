import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Track } from "./track.entity";

/** Which caseworker reaches which track, over the days [startsOn, endsOn). A stand-in always has an end. */
@Entity("assignment")
@Index("assignment_of_account", ["organisationId", "accountId"])
@Index("assignment_of_track", ["organisationId", "trackId"])
@Index("one_open_assignment", ["organisationId", "trackId", "accountId"], { unique: true, where: "(ends_on IS NULL)" })
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "accountId"], ["organisationId", "id"])
@Check("assignment_period_runs_forward", "ends_on >= starts_on")
@Check("stand_in_has_an_end", "NOT stand_in OR ends_on IS NOT NULL")
export class Assignment {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly trackId: string;

  @Column({ type: "uuid" })
  readonly accountId: string;

  @Column({ type: "date" })
  readonly startsOn: string;

  /** The first day without reach. */
  @Column({ type: "date", nullable: true })
  readonly endsOn: string | null;

  @Column({ type: "boolean" })
  readonly standIn: boolean;
}
