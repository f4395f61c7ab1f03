import { lingui } from "@lingui/vite-plugin";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compress } from "./compress";
import { ownWords } from "./own-words";
import { installable } from "./service-worker/plugin";

/** `npm run build:web` writes the pages to dist/web; `npx vite web` serves them beside a running server. */
export default defineConfig({
  root: __dirname,
  base: "/",
  publicDir: "public",
  plugins: [
    react(),
    lingui({ configPath: `${__dirname}/lingui.config.ts`, failOnMissing: true }),
    ownWords(),
    // React Aria carries thirty languages; two are ours.
    { ...optimizeLocales.vite({ locales: ["nl-NL", "en-US"] }), enforce: "pre" },
    installable(),
    compress(),
  ],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // A font or picture inside the style sheet would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What every page needs comes as one file, and Vandaag with it: small files compress badly and queue.
      output: { codeSplitting: { groups: [{ name: "start", test: /[\\/]web[\\/]main\.tsx$/ }] } },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/graphql", "/imports", "/exports"].map((path) => [path, process.env["SERVER"] ?? "http://127.0.0.1:4000"]),
    ),
  },
});
