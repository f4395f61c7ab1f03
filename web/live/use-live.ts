import { useEffect, useRef } from "react";
import { keepLive } from "./keep-live";

/** Calls back when the list of this session may have changed, as long as the page is open; not before there is a session. */
export function useLive(sessionId: string | undefined, onHint: () => Promise<unknown>): void {
  const latest = useRef(onHint);
  useEffect(() => {
    latest.current = onHint;
  });
  useEffect(() => (sessionId ? keepLive(sessionId, () => latest.current()) : undefined), [sessionId]);
}
