import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Organisation } from "../access/organisation.entity";
import type { Item } from "./instrument";
import type { InstrumentName } from "./measurement.types";

/** Whether the organisation uses an instrument. Choices are added and never changed; the last one stands. */
@Entity("instrument_choice")
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@ForeignKey(() => Account, ["organisationId", "chosenBy"], ["organisationId", "id"])
export class InstrumentChoice {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "text" })
  readonly instrument: InstrumentName;

  @PrimaryColumn({ type: "integer" })
  readonly number: number;

  @Column({ type: "boolean" })
  readonly isOn: boolean;

  @Column({ type: "timestamptz" })
  readonly chosenAt: Date;

  @Column({ type: "uuid" })
  readonly chosenBy: string;
}

/** Words that the product does not bring: the owner's, or questions of the organisation's own. The newest version is asked. */
@Entity("instrument_wording")
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@ForeignKey(() => Account, ["organisationId", "writtenBy"], ["organisationId", "id"])
@Check("wording_has_items", "jsonb_array_length(items) BETWEEN 1 AND 12")
@Check("wording_holds_no_bsn", "NOT app.holds_bsn(items::text)")
export class InstrumentWording {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "text" })
  readonly instrument: InstrumentName;

  @PrimaryColumn({ type: "integer" })
  readonly version: number;

  @Column({ type: "text", nullable: true })
  readonly instruction: string | null;

  @Column({ type: "jsonb" })
  readonly items: readonly Item[];

  /** Where the words come from. */
  @Column({ type: "text" })
  readonly source: string;

  @Column({ type: "timestamptz" })
  readonly writtenAt: Date;

  @Column({ type: "uuid" })
  readonly writtenBy: string;
}
