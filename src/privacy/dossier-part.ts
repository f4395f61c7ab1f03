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

/** An expression with the Dutch word for each of its values. */
export function inWords(expression: string, words: Readonly<Record<string, string>>): string {
  const cases = Object.entries(words).map(([value, word]) => `WHEN '${value}' THEN '${word.replaceAll("'", "''")}'`);
  return `CASE ${expression} ${cases.join(" ")} ELSE ${expression}::text END`;
}

/** The day of an instant. */
export const day = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;
/** The name of the account in a column. */
export const colleague = (column: string): string =>
  `(SELECT who.name FROM account who WHERE who.organisation_id = p.organisation_id AND who.id = ${column})`;
/** The name of the track in a column. */
export const track = (column: string): string =>
  `(SELECT what.name FROM track what WHERE what.organisation_id = p.organisation_id AND what.id = ${column})`;
/** True for rows of the person `p`. */
export const hers = (alias: string): string =>
  `${alias}.organisation_id = p.organisation_id AND ${alias}.participant_id = p.id`;
