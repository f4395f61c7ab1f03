import { FileFault } from "./file-fault";
import type { Archive } from "./open-archive";
import { scanXml } from "./scan-xml";

/**
 * Refuses what a register never needs and an attacker may. None of it would be run or followed here;
 * a refusal keeps it from travelling on, and tells the person that the figures may come from elsewhere.
 */
export async function refuseDangers(archive: Archive): Promise<void> {
  refuseNames(archive.names);
  for (const part of archive.parts.values()) refuseDeclarations(part);
  for (const [name, part] of archive.parts) {
    if (name === "[Content_Types].xml") await refuseMacroTypes(part);
    if (name.endsWith(".rels")) await refuseRelations(part);
    if (name === "META-INF/manifest.xml") await refuseEncryptedManifest(part);
    if (name === "content.xml") refuseLinkedTables(part);
  }
}

/** No spreadsheet program writes a DOCTYPE; who does has entities in mind. Checked on the bytes of every part. */
function refuseDeclarations(part: Buffer): void {
  for (let at = part.indexOf("<!"); at !== -1; at = part.indexOf("<!", at + 2)) {
    const isCommentOrCdata = part[at + 2] === 0x2d || part[at + 2] === 0x5b;
    if (!isCommentOrCdata) throw new FileFault("FORBIDDEN_XML", "a declaration such as DOCTYPE");
  }
  if (part.includes(0)) throw new FileFault("FORBIDDEN_XML", "XML in another encoding than UTF-8");
}

const macroNames =
  /vbaProject|(^|\/)macrosheets\/|(^|\/)activeX\/|^Scripts\/.|^(Basic|Dialogs)\/.*\/(?!script-l[bc]\.xml|dialog-l[bc]\.xml)[^/]+\.xml$/i;
const linkNames = /(^|\/)(externalLinks|queryTables)\/|(^|\/)connections\.xml$/i;

function refuseNames(names: readonly string[]): void {
  if (names.includes("encrypted-package")) throw new FileFault("ENCRYPTED", "an encrypted package");
  if (names.some((name) => macroNames.test(name))) throw new FileFault("MACROS", "a part with macros");
  if (names.some((name) => linkNames.test(name))) throw new FileFault("EXTERNAL_LINKS", "a part with outside data");
}

async function refuseMacroTypes(part: Buffer): Promise<void> {
  await scanXml(part, {
    open: (_, attribute) => {
      if (/macro|vbaProject/i.test(attribute("ContentType") ?? ""))
        throw new FileFault("MACROS", "a content type for macros");
    },
  });
}

/** A link that a person can click on, such as a mail address, is just text to us. */
async function refuseRelations(part: Buffer): Promise<void> {
  await scanXml(part, {
    open: (_, attribute) => {
      const type = attribute("Type") ?? "";
      if (/vbaProject|macrosheet/i.test(type)) throw new FileFault("MACROS", "a relation to macros");
      const isOutside = attribute("TargetMode")?.toLowerCase() === "external";
      if (isOutside && !type.endsWith("/hyperlink")) throw new FileFault("EXTERNAL_LINKS", "a relation to the outside");
    },
  });
}

async function refuseEncryptedManifest(part: Buffer): Promise<void> {
  await scanXml(part, {
    open: (name) => {
      if (name === "encryption-data") throw new FileFault("ENCRYPTED", "an encrypted part in the manifest");
    },
  });
}

const linkedElements = ["table-source", "cell-range-source", "dde-link", "dde-links"];

/** By their bytes: in the text of a cell the `<` would be written as an entity. */
function refuseLinkedTables(part: Buffer): void {
  if (linkedElements.some((name) => part.includes(`<table:${name}`)) || part.includes("<office:dde-source")) {
    throw new FileFault("EXTERNAL_LINKS", "a table that is filled from outside");
  }
}
