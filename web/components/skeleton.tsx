import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import "./skeleton.css";

/** Rows with the height that the answer will have; they appear only when waiting takes longer than 300 ms. */
export function Skeleton({
  rows = 5,
  height = 56,
}: {
  readonly rows?: number;
  readonly height?: number;
}): ReactElement {
  return (
    <div className="skeleton" role="status">
      <span className="hidden-from-eyes">{i18n.t("Bezig met laden")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton__row" style={{ blockSize: height }}>
          <div className="skeleton__line" style={{ inlineSize: `${[46, 34, 52, 40, 28][row % 5] ?? 40}%` }} />
        </div>
      ))}
    </div>
  );
}
