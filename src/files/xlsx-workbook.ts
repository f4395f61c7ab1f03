import { posix } from "node:path";
import { FileFault } from "./file-fault";
import type { Archive } from "./open-archive";
import { scanXml } from "./scan-xml";

export interface Workbook {
  readonly tabs: readonly Tab[];
  /** Counts days from 1904, as Excel on an old Mac did. */
  readonly isFrom1904: boolean;
  readonly sharedStrings: Buffer | undefined;
  readonly styles: Buffer | undefined;
}

export interface Tab {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: Buffer;
}

/** What the workbook says of its parts; a sheet that is one chart has no cells and is left out. */
export async function readWorkbook({ parts }: Archive): Promise<Workbook> {
  const root = await relationsOf(parts, "");
  const path = root.find(({ type }) => type === "officeDocument")?.path ?? "";
  const part = parts.get(path);
  if (part === undefined) throw new FileFault("DAMAGED", "no workbook");
  const relations = await relationsOf(parts, path);
  const partOf = (wanted: string) => parts.get(relations.find(({ type }) => type === wanted)?.path ?? "");
  const tabs: Tab[] = [];
  let isFrom1904 = false;
  await scanXml(part, {
    open: (name, attribute) => {
      if (name === "workbookPr") isFrom1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const relation = relations.find(({ id }) => id === attribute("*:id"));
      const sheet = relation?.type === "worksheet" ? parts.get(relation.path) : undefined;
      const isHidden = (attribute("state") ?? "visible") !== "visible";
      if (sheet !== undefined) tabs.push({ name: attribute("name") ?? "", isHidden, part: sheet });
    },
  });
  return { tabs, isFrom1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

interface Relation {
  readonly id: string;
  /** The last word of its address, which the strict and the usual dialect share. */
  readonly type: string;
  readonly path: string;
}

async function relationsOf(parts: Archive["parts"], path: string): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const part = parts.get(posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
  const relations: Relation[] = [];
  if (part === undefined) return relations;
  await scanXml(part, {
    open: (name, attribute) => {
      if (name !== "Relationship") return;
      const path = posix.resolve("/", folder, attribute("Target") ?? "").slice(1);
      relations.push({ id: attribute("Id") ?? "", type: posix.basename(attribute("Type") ?? ""), path });
    },
  });
  return relations;
}
