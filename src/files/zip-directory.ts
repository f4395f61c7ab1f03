import { FileFault } from "./file-fault";

export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; nothing else occurs in spreadsheets. */
  readonly method: number;
  readonly crc: number;
  readonly packed: Buffer;
  /** What the header claims; never trusted, only compared. */
  readonly claimedSize: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64Mark = 0xffffffff;

/** The entries by the directory at the end of a zip file. Archives over 4 GB (zip64) do not fit our limits. */
export function readZipDirectory(zip: Buffer, maxEntries: number): ZipEntry[] {
  try {
    return entries(zip, maxEntries);
  } catch (cause) {
    if (cause instanceof RangeError) throw new FileFault("DAMAGED", "an offset points outside the file", { cause });
    throw cause;
  }
}

function entries(zip: Buffer, maxEntries: number): ZipEntry[] {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > maxEntries) throw new FileFault("INFLATES_TOO_LARGE", `${count} entries`);
  const found: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new FileFault("DAMAGED", "directory entry has no signature");
    found.push(entryAt(zip, at));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

function findEnd(zip: Buffer): number {
  const earliest = Math.max(0, zip.length - 22 - 0xffff);
  for (let at = zip.length - 22; at >= earliest; at--) {
    if (zip.readUInt32LE(at) === endSignature) return at;
  }
  throw new FileFault("DAMAGED", "no end of a zip directory");
}

function entryAt(zip: Buffer, at: number): ZipEntry {
  const packedSize = zip.readUInt32LE(at + 20);
  const claimedSize = zip.readUInt32LE(at + 24);
  const nameAt = at + 46;
  return {
    name: zip.toString("utf8", nameAt, nameAt + zip.readUInt16LE(at + 28)),
    isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: packedBytes(zip, zip.readUInt32LE(at + 42), packedSize),
    claimedSize,
  };
}

function packedBytes(zip: Buffer, localAt: number, size: number): Buffer {
  if (size === zip64Mark || localAt === zip64Mark) throw new FileFault("DAMAGED", "zip64");
  if (zip.readUInt32LE(localAt) !== localSignature) throw new FileFault("DAMAGED", "local header has no signature");
  const start = localAt + 30 + zip.readUInt16LE(localAt + 26) + zip.readUInt16LE(localAt + 28);
  if (start + size > zip.length) throw new FileFault("DAMAGED", "an entry ends outside the file");
  return zip.subarray(start, start + size);
}
