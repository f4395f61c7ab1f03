import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Organisation } from "../access/organisation.entity";
import { District, Neighbourhood } from "../places/district.entity";

/** As PostgreSQL writes the expression back. */
const fullName = "((calling_name)::text || COALESCE((' '::text || (family_name)::text), ''::text))";

/** Someone who takes part. No diagnosis, no origin, no citizen service number: nowhere. */
@Entity("participant")
@Index("participant_search", { synchronize: false })
@Index("participant_profile", { synchronize: false })
@Index("newcomer", ["organisationId", "id"], { where: "(registered_on IS NULL)" })
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@ForeignKey(() => District, ["districtCode"], ["code"])
@ForeignKey(() => Neighbourhood, ["neighbourhoodCode", "districtCode"], ["code", "districtCode"])
@Check("participant_birth_is_possible", "birth_year BETWEEN 1900 AND 2100 AND birth_month BETWEEN 1 AND 12")
@Check("participant_contact_has_length", "length(phone) <= 40 AND length(email) <= 254 AND length(language) <= 40")
export class Participant {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "text" })
  readonly callingName: string;

  @Column({ type: "text", nullable: true })
  readonly familyName: string | null;

  @Column({ type: "text", nullable: true })
  readonly phone: string | null;

  @Column({ type: "text", nullable: true })
  readonly email: string | null;

  @Column({ type: "smallint", nullable: true })
  readonly birthYear: number | null;

  @Column({ type: "smallint", nullable: true })
  readonly birthMonth: number | null;

  @Column({ type: "text", nullable: true })
  readonly districtCode: string | null;

  @Column({ type: "text", nullable: true })
  readonly neighbourhoodCode: string | null;

  /** For the conversation. */
  @Column({ type: "text", nullable: true })
  readonly language: string | null;

  /** Null for a newcomer of whom only a first name is known: counts as a participation, not yet as a unique person. */
  @Column({ type: "date", nullable: true })
  readonly registeredOn: string | null;

  /** Goes up by one with each change; who changes says which one she saw. */
  @Column({ type: "integer", default: 1 })
  readonly revision: number;

  @Column({ type: "timestamptz" })
  readonly createdAt: Date;

  /** Calling name and family name; written by the database. */
  @Column({ type: "text", generatedType: "STORED", asExpression: fullName })
  readonly name: string;

  /** The name as it is searched and sorted, in lower case and without accents; written by the database. */
  @Column({ type: "text", collation: "C", generatedType: "STORED", asExpression: `app.folded(${fullName})` })
  readonly searchName: string;
}
