import { defineConfig } from "vite";

/** Builds GraphiQL into a folder of its own, once the pages are there, so that production need not serve any of it. */
export default defineConfig({
  root: __dirname,
  base: "/graphiql/",
  build: {
    outDir: "../../dist/web/graphiql",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 2000,
  },
});
