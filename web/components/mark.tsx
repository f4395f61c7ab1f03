import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import type { AttendanceStatus } from "../graphql/generated/graphql";
import { statusWord } from "../words/kinds";
import "./mark.css";

type Status = AttendanceStatus | null | undefined;

/** A status by shape and colour; the word stands beside it, or is its title where eight stand in a row. */
export function Disc({
  status,
  title,
  size = 20,
}: {
  readonly status: Status;
  readonly title?: string;
  readonly size?: number;
}): ReactElement {
  return (
    <svg
      className={`disc disc--${status ?? "NONE"}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      {...(title ? { role: "img", "aria-label": title } : { "aria-hidden": true })}
    >
      {title && <title>{title}</title>}
      {shapes[status ?? "NONE"]}
    </svg>
  );
}

/** Several in a row as one picture: thirty rows of eight would be many pictures to draw at each tap. */
export function Discs({
  statuses,
  title,
}: {
  readonly statuses: readonly Status[];
  readonly title: string;
}): ReactElement {
  const width = statuses.length * discStep - 5;
  return (
    <svg className="discs" viewBox={`0 0 ${width} 20`} width={width * 0.6} height={12} role="img" aria-label={title}>
      <title>{title}</title>
      {statuses.map((status, place) => (
        <g key={place} className={`disc--${status ?? "NONE"}`} transform={`translate(${place * discStep} 0)`}>
          {shapes[status ?? "NONE"]}
        </g>
      ))}
    </svg>
  );
}

/** A disc of 20 and the room to the next. */
const discStep = 25;

/** Shape and word together. */
export function Mark({ status }: { readonly status: Status }): ReactElement {
  return (
    <span className="mark">
      <Disc status={status} />
      {status ? statusWord(status) : i18n.t("niet ingevuld")}
    </span>
  );
}

const shapes = {
  PRESENT: (
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" stroke="currentColor" strokeWidth="1.5" />
      <path
        className="disc__tick"
        d="m6.3 10.3 2.6 2.6 4.9-5.3"
        fill="none"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  ABSENT_NOTIFIED: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path
        d="M10 5.6a4.4 4.4 0 0 1 4.4 4.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
  ABSENT_UNNOTIFIED: <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  NONE: (
    <circle
      cx="10"
      cy="10"
      r="8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeDasharray="0.1 4.090"
    />
  ),
};
