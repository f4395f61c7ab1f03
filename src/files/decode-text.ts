import { FileFault } from "./file-fault";

/**
 * The text of a CSV file without its byte order mark. Files that were saved by an older Excel are
 * windows-1252, which shows as bytes that UTF-8 does not allow.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes);
  if (marked !== undefined) return strictly(marked, bytes);
  if (bytes.includes(0)) return strictly(encodingByZeros(bytes), bytes);
  return leniently(bytes);
}

function encodingByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: western text has its zeros on one side only. Anything else with zeros is no text. */
function encodingByZeros(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 1024);
  const zerosAt = (side: number) => start.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even === 0 && odd > start.length / 4) return "utf-16le";
  if (odd === 0 && even > start.length / 4) return "utf-16be";
  throw new FileFault("UNKNOWN_FORMAT", "neither text nor a known archive");
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (encoding === "utf-8") return decodeWindows1252(bytes.subarray(3));
    throw new FileFault("DAMAGED", `not ${encoding}`, { cause });
  }
}

function leniently(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** The signs at 0x80 to 0x9f; a space stands for the five bytes that are none. */
const windowsSigns = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** By hand: TextDecoder of Node 20 to 23 takes windows-1252 for Latin-1 and loses these signs. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\x80-\x9f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}
