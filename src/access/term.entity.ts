import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Organisation } from "./organisation.entity";

/** A number that an organisation chose itself; without a row the standard of terms.ts holds. */
@Entity("term")
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@Check("term_is_sensible", "value BETWEEN 0 AND 1200")
export class Term {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "text" })
  readonly name: string;

  @Column({ type: "integer" })
  readonly value: number;
}
