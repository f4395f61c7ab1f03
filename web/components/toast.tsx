import { useEffect, useSyncExternalStore, type ReactElement } from "react";
import { Button } from "./button";
import "./toast.css";

type Toast = {
  readonly words: string;
  readonly action?: { readonly word: string; readonly run: () => void };
  readonly seconds: number;
};

let current: Toast | null = null;
const listeners = new Set<() => void>();

/** Says what just happened, where the thumb is; one at a time. With an action it stays for eight seconds. */
export function say(words: string, action?: Toast["action"]): void {
  put({ words, ...(action ? { action } : {}), seconds: action ? 8 : 4 });
}

export function hush(): void {
  put(null);
}

export function ToastPlace(): ReactElement {
  const toast = useSyncExternalStore(listen, () => current);
  useEffect(() => {
    if (!toast) return;
    const end = setTimeout(() => toast === current && put(null), toast.seconds * 1000);
    return () => clearTimeout(end);
  }, [toast]);
  return (
    <div className="toast-place not-on-paper" role="status">
      {toast && (
        <div className="toast">
          <span>{toast.words}</span>
          {toast.action && (
            <Button
              look="quiet"
              onPress={() => {
                toast.action?.run();
                put(null);
              }}
            >
              {toast.action.word}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function put(toast: Toast | null): void {
  current = toast;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
