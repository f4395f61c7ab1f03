import type { ReactElement, ReactNode } from "react";
import "./notice.css";

type Kind = "plain" | "attention" | "failed";

/** A remark that belongs to its place on the page. Red only for what failed or will be lost. */
export function Notice({
  kind = "plain",
  children,
}: {
  readonly kind?: Kind;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={`notice notice--${kind}`} role={kind === "failed" ? "alert" : undefined}>
      {children}
    </div>
  );
}
