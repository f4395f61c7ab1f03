import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const texts = /\.(js|css|html|svg)$/;

/** Lays a .br and a .gz beside each text of the pages, so that the server compresses nothing while a page is asked. */
export function compress(): Plugin {
  let folder = "";
  return {
    name: "compress",
    apply: "build",
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
    },
    closeBundle: async () => {
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => texts.test(name));
      await Promise.all(names.map((name) => layBeside(join(folder, name))));
    },
  };
}

async function layBeside(file: string): Promise<void> {
  const text = readFileSync(file);
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(text, smallest));
  writeFileSync(`${file}.gz`, await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }));
}
