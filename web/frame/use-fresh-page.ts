import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/** A page that is gone to starts at its top with the focus on it; Back returns to where one was. */
export function useFreshPage(): void {
  const [path] = useLocation();
  const cameBack = useRef(true);
  useEffect(() => {
    const onBack = (): void => {
      cameBack.current = true;
    };
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, []);
  useEffect(() => {
    if (!cameBack.current) {
      window.scrollTo(0, 0);
      document.getElementById("content")?.focus({ preventScroll: true });
    }
    cameBack.current = false;
  }, [path]);
}
