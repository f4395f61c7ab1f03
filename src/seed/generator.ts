/** The next number in [0, 1) at each call. */
export type Random = () => number;

/** A generator of one's own for each thing, so that one name more does not move every attendance. */
export function streamFor(thing: string): Random {
  let seed = 2_166_136_261;
  for (const sign of thing) seed = Math.imul(seed ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return mulberry32(seed >>> 0);
}

/** Mulberry32 of Tommy Ettinger (public domain): small, and the same on every machine. */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number, both ends included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return at(from, Math.floor(random() * from.length));
}

/** The element that must be there. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return found;
}

/** Picks by weight. */
export function pickWeighted<T extends { readonly weight: number }>(random: Random, from: readonly T[]): T {
  let left = random() * from.reduce((total, { weight }) => total + weight, 0);
  for (const each of from) {
    left -= each.weight;
    if (left < 0) return each;
  }
  return at(from, from.length - 1);
}

/** As many different ones as asked, or all. */
export function pickSeveral<T>(random: Random, from: readonly T[], count: number): T[] {
  const left = [...from];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken;
}

/** Ids as core/ids makes them (UUIDv7, beginning with the instant), but the same every time. */
export function idsFrom(random: Random): (at: Date) => string {
  return (instant) => {
    const bytes = Buffer.from(Array.from({ length: 16 }, () => Math.floor(random() * 256)));
    bytes.writeUIntBE(instant.getTime(), 0, 6);
    bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = bytes.toString("hex");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };
}
