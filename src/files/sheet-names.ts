/**
 * Names that Excel accepts: no : \ / ? * [ ], no apostrophe at the ends, at most 31 characters, each of
 * them once whatever its capitals.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = cleanName(name);
    let unique = clean.slice(0, 31);
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      unique = `${clean.slice(0, 26)} (${number})`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function cleanName(name: string): string {
  const clean = name.replace(/[:\\/?*[\]\p{Cc}\p{Cs}]/gu, " ").replace(/^['\s]+|['\s]+$/g, "");
  return clean === "" ? "Blad" : clean;
}
