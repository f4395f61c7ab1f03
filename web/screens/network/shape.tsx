import type { ReactElement } from "react";
import type { TieGroup } from "../../graphql/generated/graphql";

/** A shape of its own for each group, so that colour is never needed; drawn around 0,0 within 16 on each side. */
const shapes: Readonly<Record<TieGroup, ReactElement>> = {
  HOUSEHOLD: <path d="M0 -16 15 -4 15 14 -15 14 -15 -4Z" />,
  FAMILY: <rect x="-13" y="-13" width="26" height="26" rx="3" />,
  FRIENDS: <circle r="14.5" />,
  ACQUAINTANCES: <path d="M0 -17 17 0 0 17 -17 0Z" />,
  NEIGHBOURS: <path d="M-8.5 -14.5H8.5L17 0 8.5 14.5H-8.5L-17 0Z" />,
  PROFESSIONALS: <path d="M0 -17 17 13H-17Z" />,
};

type Props = { readonly group: TieGroup; readonly isNew: boolean; readonly number?: number };

/** A tie as it stands in the picture: the shape of its group, filled when it is new, with its number in the list. */
export function Shape({ group, isNew, number }: Props): ReactElement {
  return (
    <g className={isNew ? "tie-shape tie-shape--new" : "tie-shape"}>
      {shapes[group]}
      {number !== undefined && (
        <text textAnchor="middle" dy={group === "PROFESSIONALS" ? 9 : group === "HOUSEHOLD" ? 8 : 5.5}>
          {number}
        </text>
      )}
    </g>
  );
}

/** The same in a line of text. */
export function SmallShape(props: Props): ReactElement {
  return (
    <svg viewBox="-19 -19 38 38" width="32" height="32" className="small-shape" aria-hidden="true">
      <Shape {...props} />
    </svg>
  );
}
