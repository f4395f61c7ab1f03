import type { PluginOption } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** The application as one that can be installed: its manifest, and the service worker with the list of what it keeps. */
export function installable(): PluginOption {
  return VitePWA({
    strategies: "injectManifest",
    srcDir: "service-worker",
    filename: "service-worker.ts",
    registerType: "prompt",
    injectRegister: false,
    includeManifestIcons: false,
    injectManifest: {
      // The fonts of other scripts come when somebody writes in them.
      globPatterns: ["index.html", "icon.svg", "assets/*.{js,css}", "assets/*-latin-wght-*.woff2"],
      // Their names change with their content.
      dontCacheBustURLsMatching: /^assets\//,
    },
    manifest: {
      id: "/",
      name: "Meedoen",
      short_name: "Meedoen",
      description: "Wie er was, in een paar tikken; ook zonder wifi.",
      lang: "nl",
      start_url: "/",
      display: "standalone",
      background_color: "#fcfaf6",
      theme_color: "#fcfaf6",
      icons: [
        { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
    },
  });
}
