import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { useMe } from "../../frame/me";
import { sinceDay } from "../../words/days";
import type { InitiativeRow } from "./data";
import { kindName, phaseName } from "./words";

/** Initiatives as rows: what, who, where it stands. */
export function InitiativeList({ initiatives }: { readonly initiatives: readonly InitiativeRow[] }): ReactElement {
  const { today } = useMe();
  return (
    <ul className="plain list">
      {initiatives.map(({ id, name, kind, phase, placeName, districtName, organiserName, lastOn }) => (
        <li key={id}>
          <Link href={`/buurt/initiatieven/${id}`} className="list__row list__row--apart">
            <div>
              <strong>{name}</strong>
              <p className="quiet">
                {[kindName(kind), organiserName, placeName ?? districtName].filter(Boolean).join(" · ")}
              </p>
            </div>
            <div className="neighbourhood__phase">
              {phaseName(phase)}
              <br />
              <span className="quiet">{lastOn && i18n.t("laatst {when}", { when: sinceDay(lastOn, today) })}</span>
            </div>
          </Link>
        </li>
      ))}
    </ul>
  );
}
