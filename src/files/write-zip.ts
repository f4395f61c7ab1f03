import { pipeline } from "node:stream";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
  /** Left unpacked, as the first part of an ODS must be. */
  readonly isStored?: boolean;
}

interface Entry {
  readonly name: Buffer;
  readonly method: number;
  /** Bit 3: sizes follow the data, since they are not known before. Bit 11: names are UTF-8. */
  readonly flags: number;
  crc: number;
  packedSize: number;
  size: number;
}

const most = 0xffffffff;

/** A zip file, part by part; of a part that streams no more is held than what is being packed. */
export async function* writeZip(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { entry, bytes } =
      typeof part.content === "string" ? whole(part, part.content) : streamed(part, part.content);
    const start = offset;
    for await (const chunk of bytes) {
      offset += chunk.length;
      if (offset > most) throw new Error("The file passes 4 GB");
      yield chunk;
    }
    directory.push(directoryEntry(entry, start));
  }
  yield Buffer.concat([...directory, directoryEnd(directory, offset)]);
}

interface Packing {
  /** Complete once the bytes have passed. */
  readonly entry: Entry;
  readonly bytes: AsyncIterable<Buffer> | Iterable<Buffer>;
}

function whole({ name, isStored = false }: ZipPart, content: string): Packing {
  const data = Buffer.from(content);
  const packed = isStored ? data : deflateRawSync(data);
  const entry: Entry = {
    name: Buffer.from(name),
    method: isStored ? 0 : 8,
    flags: 1 << 11,
    crc: crc32(data),
    packedSize: packed.length,
    size: data.length,
  };
  return { entry, bytes: [localHeader(entry), packed] };
}

function streamed({ name }: ZipPart, content: AsyncIterable<string>): Packing {
  const entry: Entry = {
    name: Buffer.from(name),
    method: 8,
    flags: (1 << 11) | (1 << 3),
    crc: 0,
    packedSize: 0,
    size: 0,
  };
  return { entry, bytes: pack(entry, content) };
}

async function* pack(entry: Entry, content: AsyncIterable<string>): AsyncGenerator<Buffer> {
  yield localHeader(entry);
  // The callback has nothing to add: a fault in the content also ends the loop below, with that fault.
  const deflated: AsyncIterable<Buffer> = pipeline(measured(entry, content), createDeflateRaw(), () => undefined);
  for await (const chunk of deflated) {
    entry.packedSize += chunk.length;
    yield chunk;
  }
  yield dataDescriptor(entry);
}

const chunkLength = 32 * 1024;

async function* measured(entry: Entry, content: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of gathered(content)) {
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

/** Rows are short; packing them one at a time costs more than the packing. */
async function* gathered(content: AsyncIterable<string>): AsyncGenerator<string> {
  let text = "";
  for await (const piece of content) {
    text += piece;
    if (text.length < chunkLength) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** Midnight on the first day that a zip can name: the same table gives the same bytes. */
const [time, day] = [0, (1 << 5) | 1];

function localHeader({ name, method, flags, crc, packedSize, size }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, [20, flags, method, time, day]);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packedSize, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function dataDescriptor({ crc, packedSize, size }: Entry): Buffer {
  const descriptor = Buffer.alloc(16);
  for (const [index, field] of [0x08074b50, crc, packedSize, checkedSize(size)].entries()) {
    descriptor.writeUInt32LE(field, index * 4);
  }
  return descriptor;
}

function checkedSize(size: number): number {
  if (size > most) throw new Error("A part of the file passes 4 GB");
  return size;
}

function directoryEntry({ name, method, flags, crc, packedSize, size }: Entry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  writeCommon(header, 4, [20, 20, flags, method, time, day]);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packedSize, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function directoryEnd(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}

function writeCommon(header: Buffer, at: number, fields: readonly number[]): void {
  for (const [index, field] of fields.entries()) header.writeUInt16LE(field, at + index * 2);
}
