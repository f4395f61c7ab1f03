import { useSyncExternalStore } from "react";
import { registerSW } from "virtual:pwa-register";

/** Seconds between two looks for a new version, for a tab that stays open for days. */
const pause = 60 * 60;

let waits = false;
let asked = false;
const listeners = new Set<() => void>();

/** Lets the service worker keep the application on this device, once the first page no longer needs the line. */
export function keepApplication(): void {
  if (!("serviceWorker" in navigator)) return;
  whenQuiet(() => {
    take = registerSW({
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

let take: ((reload?: boolean) => Promise<void>) | undefined;

/** True once a new version lies ready. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(listen, () => waits);
}

/** Goes on with the new version: everything that waits to be sent is on the disk and comes along. */
export function takeNewVersion(): void {
  asked = true;
  void take?.();
  // The other tab has it already, and nothing waits: then it is a matter of opening the page anew.
  void navigator.serviceWorker.getRegistration().then((registration) => {
    if (!registration?.waiting) window.location.reload();
  });
}

function offer(): void {
  waits = true;
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
