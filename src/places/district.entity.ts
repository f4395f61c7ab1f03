import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";

/** A district (wijk) by its CBS code; codes belong to years, and are the same for every organisation. */
@Entity("district")
@Check("district_code_is_cbs", "code ~ '^WK[0-9]{4}[0-9A-Z]{2}$'")
export class District {
  @PrimaryColumn({ type: "text" })
  readonly code: string;

  @Column({ type: "text" })
  readonly name: string;

  @Column({ type: "smallint" })
  readonly validFrom: number;

  @Column({ type: "smallint", nullable: true })
  readonly validUntil: number | null;
}

/** A neighbourhood (buurt) within a district. Some have seventy inhabitants: reports go no further than the district. */
@Entity("neighbourhood")
@Unique(["code", "districtCode"])
@ForeignKey(() => District, ["districtCode"], ["code"])
@Check(
  "neighbourhood_code_is_cbs",
  "code ~ '^BU[0-9]{4}[0-9A-Z]{4}$' AND substr(code, 3, 6) = substr(district_code, 3, 6)",
)
export class Neighbourhood {
  @PrimaryColumn({ type: "text" })
  readonly code: string;

  @Column({ type: "text" })
  readonly districtCode: string;

  @Column({ type: "text" })
  readonly name: string;

  @Column({ type: "smallint" })
  readonly validFrom: number;

  @Column({ type: "smallint", nullable: true })
  readonly validUntil: number | null;
}
