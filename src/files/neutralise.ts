const formulaSigns = new Set(["=", "+", "-", "@"]);

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises.
 * Full-width and small forms of the signs count too, also behind white space and invisible characters:
 * programs differ in what they skip. Numbers never come here, so -5 stays -5.
 */
export function neutralise(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

function isFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const [first = ""] = text.replace(/^[\s\p{Cc}\p{Cf}]+/u, "");
  return formulaSigns.has(first.normalize("NFKC"));
}
