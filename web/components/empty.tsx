import type { ReactElement, ReactNode } from "react";
import "./empty.css";

/** What will come here, and the first step towards it. */
export function Empty({ children, step }: { readonly children: ReactNode; readonly step?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <svg
        viewBox="0 0 120 40"
        width="120"
        height="40"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <circle cx="20" cy="20" r="9" />
        <circle cx="60" cy="20" r="9" strokeDasharray="1 5" />
        <circle cx="100" cy="20" r="9" strokeDasharray="1 5" />
        <path d="m16 20 3 3 5.5-6" />
      </svg>
      <p>{children}</p>
      {step}
    </div>
  );
}
