/** Words that somebody typed as a list: trimmed, none empty, none twice whatever the capitals. */
export function wordsOf(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words
    .map((word) => word.trim())
    .filter((word) => {
      const key = word.toLocaleLowerCase("nl");
      if (word === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
