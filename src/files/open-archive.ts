import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { FileFault } from "./file-fault";
import { limits, type Limits } from "./limits";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

export interface Archive {
  /** Every name in the archive, also of what was left packed. */
  readonly names: readonly string[];
  /** The inflated parts that matter: XML, and the statement of what this archive is. */
  readonly parts: ReadonlyMap<string, Buffer>;
}

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);
const isRead = /(\.xml|\.rels|^mimetype)$/i;
/** Data of other programs and lists of macros; the names alone decide what they mean. */
const isLeft = /^(customXml|Basic|Dialogs|Scripts|Configurations2)\//i;
const [stored, deflated] = [0, 8];
const lessThan = "<".charCodeAt(0);

/**
 * Opens an XLSX or ODS. What comes out is counted byte by byte while it is inflated, whatever the
 * headers say; pictures and other binary parts are never inflated at all.
 */
export async function openArchive(zip: Buffer, allowed: Limits = limits): Promise<Archive> {
  const entries = readZipDirectory(zip, allowed.entries);
  refuseOddEntries(entries);
  const parts = new Map<string, Buffer>();
  let [bytes, tags] = [0, 0];
  for (const entry of entries.filter(({ name }) => isRead.test(name) && !isLeft.test(name))) {
    const part = await unpack(entry, allowed, allowed.inflatedBytes - bytes);
    bytes += part.length;
    tags += countTags(part, allowed.tags - tags);
    parts.set(entry.name, part);
  }
  return { names: entries.map(({ name }) => name), parts };
}

function refuseOddEntries(entries: readonly ZipEntry[]): void {
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new FileFault("ENCRYPTED", "encrypted zip entry");
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw new FileFault("DAMAGED", "two entries with one name");
}

async function unpack(entry: ZipEntry, allowed: Limits, room: number): Promise<Buffer> {
  const part = await inflated(entry, Math.min(room, mostFor(entry, allowed)));
  if (part.length !== entry.claimedSize || crc32(part) !== entry.crc) {
    throw new FileFault("DAMAGED", `${entry.name} is not what its header says`);
  }
  return part;
}

function mostFor({ packed }: ZipEntry, { inflationRatio, ratioFromBytes }: Limits): number {
  return Math.max(ratioFromBytes, packed.length * inflationRatio);
}

async function inflated({ name, method, packed }: ZipEntry, most: number): Promise<Buffer> {
  if (method === stored && packed.length <= most) return packed;
  if (method !== stored && method !== deflated) throw new FileFault("DAMAGED", `${name} is packed by method ${method}`);
  try {
    if (method === deflated) return await inflate(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if (!isTooLarge(cause)) throw new FileFault("DAMAGED", `${name} does not inflate`, { cause });
  }
  throw new FileFault("INFLATES_TOO_LARGE", `${name} inflates to over ${most} bytes`);
}

function isTooLarge(fault: unknown): boolean {
  return typeof fault === "object" && fault !== null && "code" in fault && fault.code === "ERR_BUFFER_TOO_LARGE";
}

function countTags(part: Buffer, most: number): number {
  let count = 0;
  for (let at = 0; at < part.length; at++) if (part[at] === lessThan) count++;
  if (count > most) throw new FileFault("INFLATES_TOO_LARGE", `over ${most} tags`);
  return count;
}
