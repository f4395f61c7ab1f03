import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Part } from "../../frame/page";
import type { ImportsQuery } from "../../graphql/generated/graphql";
import { momentName } from "../../words/days";
import { countsSentence } from "./counts";
import { Undo, Undone } from "./done-step";

type Import = ImportsQuery["imports"][number];

export function EarlierImports({ imports }: { readonly imports: readonly Import[] }): ReactElement | null {
  if (imports.length === 0) return null;
  return (
    <Part title={i18n.t("Eerder overgenomen")}>
      <ul className="plain list">
        {imports.map((one) => (
          <li key={one.id} className="list__row stack stack--close">
            <Earlier one={one} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Earlier({ one }: { readonly one: Import }): ReactElement {
  return (
    <>
      <p>
        <strong>{one.fileName}</strong>
        <br />
        <span className="quiet">
          {i18n.t("{moment} door {by}", { moment: momentName(one.at), by: one.by })}.{" "}
          {countsSentence(one.added, i18n.t("Erbij"))}
        </span>
      </p>
      {one.state === "UNDONE" ? <Undone kept={one.keptAtUndo} /> : one.state === "DONE" && <Undo id={one.id} />}
    </>
  );
}
