import { i18n } from "@lingui/core";
import { useMemo, type ReactElement } from "react";
import { encode } from "uqr";

/** The white that a camera needs around the code, in modules. */
const quiet = 4;

/** An address for a phone's camera. Drawn here, as one shape; level M reads on when a cup has stood on a corner. */
export function QrCode({ address }: { readonly address: string }): ReactElement {
  const { size, data } = useMemo(() => encode(address, { ecc: "M", border: 0 }), [address]);
  const side = size + 2 * quiet;
  return (
    <svg
      className="qr-code"
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      role="img"
      aria-label={i18n.t("QR-code van {address}", { address })}
    >
      <path d={`M${-quiet} ${-quiet}h${side}v${side}h${-side}z`} fill="#fff" />
      <path d={data.map(bars).join("")} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** One row's black modules, those side by side as one bar. */
function bars(row: readonly boolean[], y: number): string {
  const modules = row.map((isBlack) => (isBlack ? "1" : "0")).join("");
  return [...modules.matchAll(/1+/g)]
    .map(({ 0: bar, index }) => `M${index} ${y}h${bar.length}v1h${-bar.length}z`)
    .join("");
}
