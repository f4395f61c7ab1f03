/** A part of somebody's dossier: a table for a person to read, and the tables of the register that it accounts for. */
export interface DossierPart {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  /** As many expressions as there are columns, over `from`. */
  readonly values: readonly string[];
  /** FROM and WHERE of the rows of the person `p`. */
  readonly from: string;
  readonly order: string;
}

/** The name of a colleague. */
export const colleague = (column: string): string =>
  `(SELECT who.name FROM account who WHERE who.organisation_id = p.organisation_id AND who.id = ${column})`;

/** The rows of the person `p`. */
export const hers = (alias: string): string =>
  `${alias}.organisation_id = p.organisation_id AND ${alias}.participant_id = p.id`;
