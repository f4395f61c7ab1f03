import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Track } from "../tracks/track.entity";
import type { ImportCounts, ImportKind } from "./import.types";

/** One register that was taken in: what it added, and what stayed when it was undone. */
@Entity("import")
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "byAccountId"], ["organisationId", "id"])
@Check("import_kind_is_known", "kind IN ('PARTICIPANTS', 'ATTENDANCE')")
export class Import {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "text" })
  readonly fileName: string;

  @Column({ type: "text" })
  readonly kind: ImportKind;

  @Column({ type: "uuid", nullable: true })
  readonly trackId: string | null;

  @Column({ type: "json" })
  readonly added: ImportCounts;

  @Column({ type: "timestamptz" })
  readonly at: Date;

  @Column({ type: "uuid" })
  readonly byAccountId: string;

  @Column({ type: "timestamptz", nullable: true })
  readonly undoneAt: Date | null;

  /** Sentences with counts and days; no names. */
  @Column({ type: "text", array: true, default: "{}" })
  readonly keptAtUndo: string[];
}

/** What an import may fill in of somebody who is there: `birth` is year and month, `home` district and neighbourhood. */
export type Detail = "phone" | "email" | "language" | "birth" | "home";

/** A row that an import added, or a detail that it filled in, so that it can be undone. */
@Entity("import_row")
@ForeignKey(() => Import, ["organisationId", "importId"], ["organisationId", "id"])
@Check(
  "import_row_is_of_a_known_table",
  "added_to IN ('participant', 'strength', 'enrolment', 'session', 'attendance', 'phone', 'email', 'language', 'birth', 'home')",
)
export class ImportRow {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly importId: string;

  @PrimaryColumn({ type: "text" })
  readonly addedTo: "participant" | "strength" | "enrolment" | "session" | "attendance" | Detail;

  @PrimaryColumn({ type: "uuid" })
  readonly rowId: string;

  /** Of an attendance the participant, while rowId is the session; otherwise rowId again. */
  @PrimaryColumn({ type: "uuid" })
  readonly secondId: string;

  /** Of a detail: the participant's revision after it was filled in. */
  @Column({ type: "integer", nullable: true })
  readonly revision: number | null;
}
