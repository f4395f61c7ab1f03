import { Column, Entity, PrimaryColumn } from "typeorm";

/** A welfare organisation: everything else belongs to one. */
@Entity("organisation")
export class Organisation {
  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "text" })
  readonly name: string;

  @Column({ type: "timestamptz" })
  readonly createdAt: Date;
}
