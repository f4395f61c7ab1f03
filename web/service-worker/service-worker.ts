import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import type { PrecacheEntry } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

/**
 * Keeps the application itself on the device, so that it opens without a network. What it knows of people is not here: it
 * lies in the page's own store, encrypted (outbox/). Whatever is not a file of the application goes to the server.
 */

/** Addresses that the server answers itself; everything else is a page of the application. */
const ofTheServer = /^\/(graphql|graphiql|imports|exports|ready|live)(\/|$)/;

// The page that opens every address is the one of this version, whatever the server has by now.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode !== "navigate" || ofTheServer.test(new URL(request.url).pathname)) return;
  event.respondWith(page(request));
});

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });
cleanupOutdatedCaches();

// A new version waits until somebody takes it: never in the middle of a session.
self.addEventListener("message", (event) => {
  if ((event.data as { type?: unknown } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
});

async function page(request: Request): Promise<Response> {
  return (await matchPrecache("/index.html")) ?? fetch(request);
}
