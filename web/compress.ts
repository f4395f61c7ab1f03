import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Nearly as small as the best quality, in a tenth of the time: a build happens while somebody waits for `npm start`. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } };

/** Lays a .br and a .gz beside each text of the pages, so that the server compresses nothing while a page is asked. */
export function compress(): Plugin {
  let folder = "";
  return {
    name: "compress",
    apply: "build",
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!/\.(js|css|html|svg)$/.test(name)) continue;
        const text = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, brotli));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
      }
    },
  };
}
