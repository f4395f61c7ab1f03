/** A name as the register keeps it. */
export interface Name {
  readonly callingName: string;
  readonly familyName: string | null;
  /** What stood in brackets behind it, and is not part of the name. */
  readonly remark: string | null;
}

const prefixes = /^(van|de|den|der|het|'t|’t|ten|ter|te|in|op|la|le|el|al|da|dos|di|von|bin|ben|ibn|abu)$/i;

/** Takes one cell apart: "2. Vries, Jan de (nieuw)" is Jan de Vries. The first word is what people call her. */
export function readName(text: string): Name {
  const remark = /[([]([^)\]]*)[)\]]?\s*$/.exec(text)?.[1]?.trim() ?? null;
  const bare = text
    .replace(/[([][^)\]]*[)\]]?/g, " ")
    .replace(/^\s*\d{1,4}\s*[.):-]\s*/, "")
    .replace(/^\s*(de heer|dhr|hr|meneer|mevrouw|mevr|mw)\b\.?\s+(?=\S)/i, "")
    .replace(/[*!]+\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  const [family, given] = bare.split(",").map((part) => part.trim());
  if (given && family) return { ...reversed(family, given), remark };
  const [callingName = "", ...rest] = (family ?? "").split(" ");
  return { callingName, familyName: rest.join(" ") || null, remark };
}

/** "Vries" and "Jan de", or "de Vries" and "Jan". */
function reversed(family: string, given: string): { callingName: string; familyName: string } {
  const words = given.split(" ");
  const behind: string[] = [];
  while (words.length > 1 && prefixes.test(words.at(-1) ?? "")) behind.unshift(words.pop() ?? "");
  return { callingName: words.join(" "), familyName: [...behind, family].join(" ") };
}

/** The name from columns of its own. */
export function joinedName(calling: string, prefix: string, family: string): Name {
  if (calling === "") return { ...readName([prefix, family].filter(Boolean).join(" ")) };
  const { remark, ...given } = readName(calling);
  const callingName = [given.callingName, given.familyName].filter(Boolean).join(" ");
  const familyName = [prefix, family].filter(Boolean).join(" ").replace(/,.*$/, "").trim();
  return { callingName, familyName: familyName || null, remark };
}

/** Shorter names differ in a letter by nature. */
const leastLetters = 5;

/** True for names that differ in one letter, or in the order of their words: people type them again each year. */
export function isNearly(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < leastLetters || Math.abs(one.length - other.length) > 1)
    return false;
  return (one.length === other.length && sortedWords(one) === sortedWords(other)) || isOneLetterAway(one, other);
}

/** Finds names that are nearly another one without holding each against each: both have a form with one letter less in common. */
export class NearNames<Value> {
  private readonly forms = new Map<string, { readonly name: string; readonly value: Value }[]>();

  add(name: string, value: Value): void {
    for (const form of formsOf(name)) {
      const there = this.forms.get(form);
      if (there) there.push({ name, value });
      else this.forms.set(form, [{ name, value }]);
    }
  }

  near(name: string): Value[] {
    const found = formsOf(name).flatMap((form) => this.forms.get(form) ?? []);
    return [...new Set(found.filter((entry) => isNearly(entry.name, name)).map(({ value }) => value))];
  }
}

function formsOf(name: string): string[] {
  if (name.length < leastLetters) return [];
  const shorter = Array.from({ length: name.length }, (_, at) => name.slice(0, at) + name.slice(at + 1));
  return [...new Set([name, `words ${sortedWords(name)}`, ...shorter])];
}

function sortedWords(name: string): string {
  return name.split(" ").sort().join(" ");
}

/** One letter more, less, other, or two that changed places. */
function isOneLetterAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = [one.slice(start, one.length - end), other.slice(start, other.length - end)] as const;
  if (left[0].length <= 1 && left[1].length <= 1) return true;
  return left[0].length === 2 && left[0] === [...left[1]].reverse().join("");
}
