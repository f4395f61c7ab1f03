import { useSyncExternalStore } from "react";
import { registerSW } from "virtual:pwa-register";
import { whenOutdated } from "../graphql/send";

/** Seconds between two looks for a new version, for a tab that stays open for days. */
const pause = 60 * 60;

/** Whether there is a new version: it lies ready and can wait, or the server no longer understands this one. */
type NewVersion = "none" | "ready" | "needed";

let version: NewVersion = "none";
let asked = false;
const listeners = new Set<() => void>();

/** Lets the service worker keep the application on this device, once the first page no longer needs the line. */
export function keepApplication(): void {
  whenOutdated(() => tell("needed"));
  if (!("serviceWorker" in navigator)) return;
  whenQuiet(() => {
    registerSW({
      immediate: true,
      onNeedRefresh: offer,
      // A colleague's tab took the new version, or we did: only who asked is sent to it at once.
      onNeedReload: () => (asked ? window.location.reload() : offer()),
      onRegisteredSW: (_path, registration) => {
        setInterval(() => void registration?.update().catch(() => undefined), pause * 1000);
      },
    });
  });
}

export function useNewVersion(): NewVersion {
  return useSyncExternalStore(listen, () => version);
}

/**
 * Goes on with the new version: everything that waits to be sent is on the disk and comes along. The page comes from the
 * service worker, so that one is looked for first; opening the page anew would give the old one again.
 */
export async function takeNewVersion(): Promise<void> {
  asked = true;
  const next = await nextWorker().catch(() => null);
  // Another tab took it already, or nothing is kept on this device: then it is a matter of opening the page anew.
  if (!next) return window.location.reload();
  const go = (): void => {
    if (next.state === "installed") next.postMessage({ type: "SKIP_WAITING" });
    if (next.state === "activated") window.location.reload();
  };
  next.addEventListener("statechange", go);
  go();
}

async function nextWorker(): Promise<ServiceWorker | null> {
  if (!("serviceWorker" in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update().catch(() => undefined);
  return registration?.installing ?? registration?.waiting ?? null;
}

function offer(): void {
  if (version === "none") tell("ready");
}

function tell(now: NewVersion): void {
  version = now;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function whenQuiet(then: () => void): void {
  const soon = (): void => void setTimeout(then, 2000);
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}
