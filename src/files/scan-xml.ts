import { setImmediate } from "node:timers/promises";
import { FileFault } from "./file-fault";

export interface XmlEvents {
  /** `name` comes without its prefix; attributes keep theirs. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The value of an attribute by its name with prefix; `*:id` is the first one named so, whatever its prefix. */
export type Attributes = (qualified: string) => string | undefined;

/**
 * Walks through an XML document from front to back, once: no step looks further than the end of the
 * piece it is at, or a hostile file could make us look for hours. It knows XML's own five entities, and
 * lets others have their turn now and then.
 */
export async function scanXml(part: Uint8Array, events: XmlEvents): Promise<void> {
  const xml = decode(part);
  const open: string[] = [];
  let [at, pieces] = [0, 0];
  for (let sign = xml.indexOf("<"); sign !== -1; sign = xml.indexOf("<", at)) {
    if (++pieces % piecesPerTurn === 0) await setImmediate();
    if (sign > at) events.text?.(unescape(xml.slice(at, sign)));
    at = scanMarkup(xml, sign, { events, open });
  }
  if (open.length > 0) throw new FileFault("DAMAGED", "XML ends too early");
}

/** Some ten milliseconds of work. */
const piecesPerTurn = 10_000;

interface Walk {
  readonly events: XmlEvents;
  readonly open: string[];
}

/** Where the next piece begins. */
function scanMarkup(xml: string, at: number, walk: Walk): number {
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at + 4);
  if (xml.startsWith("<?", at)) return after(xml, "?>", at + 2);
  if (xml.startsWith("<![CDATA[", at)) {
    const end = after(xml, "]]>", at + 9);
    walk.events.text?.(xml.slice(at + 9, end - 3));
    return end;
  }
  if (xml.startsWith("<!", at)) throw new FileFault("FORBIDDEN_XML", "a declaration such as DOCTYPE");
  const end = tagEnd(xml, at + 1);
  if (xml.startsWith("</", at)) closeTag(xml.slice(at + 2, end).trim(), walk);
  else openTag(xml.slice(at + 1, end), walk);
  return end + 1;
}

function after(xml: string, sign: string, from: number): number {
  const found = xml.indexOf(sign, from);
  if (found === -1) throw new FileFault("DAMAGED", `XML without ${sign}`);
  return found + sign.length;
}

const [greater, double, single] = [">", '"', "'"].map((sign) => sign.charCodeAt(0));

/** The place of the `>` that ends a tag; one between quotes does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charCodeAt(at);
    if (sign === greater) return at;
    if (sign === double || sign === single) at = after(xml, String.fromCharCode(sign), at + 1) - 1;
  }
  throw new FileFault("DAMAGED", "an XML tag does not end");
}

function openTag(inner: string, { events, open }: Walk): void {
  const isEmpty = inner.endsWith("/");
  const space = inner.search(/[\s/]/);
  const qualified = space === -1 ? inner : inner.slice(0, space);
  const name = withoutPrefix(qualified);
  events.open(name, attributesOf(inner.slice(qualified.length)));
  if (isEmpty) events.close?.(name);
  else open.push(name);
}

function closeTag(qualified: string, { events, open }: Walk): void {
  const name = withoutPrefix(qualified);
  if (open.pop() !== name) throw new FileFault("DAMAGED", "XML tags do not match");
  events.close?.(name);
}

/** Most tags are never asked for an attribute, so they are taken apart at the first question. */
function attributesOf(raw: string): Attributes {
  let known: Map<string, string> | undefined;
  return (qualified) => {
    known ??= parseAttributes(raw);
    return qualified.startsWith("*:") ? valueOfAny(known, qualified.slice(1)) : known.get(qualified);
  };
}

function valueOfAny(known: ReadonlyMap<string, string>, ending: string): string | undefined {
  for (const [name, value] of known) if (name.endsWith(ending)) return value;
  return undefined;
}

function parseAttributes(raw: string): Map<string, string> {
  const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  const found = new Map<string, string>();
  for (let piece = attribute.exec(raw); piece !== null; piece = attribute.exec(raw)) {
    const [, name = "", double, single] = piece;
    found.set(name, unescape(double ?? single ?? ""));
  }
  return found;
}

function unescape(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named(name);
    return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function named(name: string): string {
  const sign = entities[name];
  if (sign === undefined) throw new FileFault("FORBIDDEN_XML", "an entity that is not XML's own");
  return sign;
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decode(part: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(part);
  } catch (cause) {
    throw new FileFault("DAMAGED", "XML that is not UTF-8", { cause });
  }
}
