import { scanXml } from "./scan-xml";

/** The texts that cells point to by number; formatted pieces are joined, reading aids left out. */
export async function readSharedStrings(part: Buffer | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const pieces = new TextPieces();
  await scanXml(part, {
    open: (name) => pieces.open(name),
    close: (name) => {
      pieces.close(name);
      if (name === "si") strings.push(pieces.take());
    },
    text: (text) => pieces.text(text),
  });
  return strings;
}

/** The text of the `t` elements, wherever they stand, but not in `rPh`, which tells how to pronounce. */
export class TextPieces {
  private taken = "";
  private isInText = false;
  private isInAid = false;

  open(name: string): void {
    if (name === "t") this.isInText = true;
    if (name === "rPh") this.isInAid = true;
  }

  close(name: string): void {
    if (name === "t") this.isInText = false;
    if (name === "rPh") this.isInAid = false;
  }

  text(text: string): void {
    if (this.isInText && !this.isInAid) this.taken += text;
  }

  take(): string {
    const text = unescapeCodes(this.taken);
    this.taken = "";
    return text;
  }
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function unescapeCodes(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
