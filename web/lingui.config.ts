import { formatter } from "@lingui/format-po";
import { defineConfig } from "@lingui/cli";

/** Dutch is the language that the screens are written in: a sentence is its own key. */
export default defineConfig({
  sourceLocale: "nl",
  locales: ["nl", "en"],
  rootDir: "web",
  catalogs: [{ path: "<rootDir>/words/{locale}", include: ["<rootDir>"], exclude: ["**/generated/**"] }],
  format: formatter({ lineNumbers: false, explicitIdAsDefault: true }),
  orderBy: "origin",
});
