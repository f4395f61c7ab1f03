import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { inWords } from "../../words/numbers";
import { groupWord, tieGroups, type Network } from "./data";

/** What follows from the circles, in sentences. More is not better, and none of them says so. */
export function NetworkSentences({ network }: { readonly network: Network }): ReactElement | null {
  const { size, inNeighbourhood: near, newTies, reciprocalShare, ties, variety } = network;
  if (size === 0) return null;
  const groups = tieGroups.filter((group) => ties.some((tie) => tie.group === group)).map(groupWord);
  return (
    <div className="stack stack--close">
      <ul className="plain stack stack--close">
        <li>
          {i18n.t("{variety, plural, one {Eén soort contact} other {{number} soorten contacten}}: {groups}.", {
            variety,
            number: capitalNumber(variety),
            groups: groups.join(", "),
          })}
        </li>
        <li>
          {i18n.t(
            "{near, plural, =0 {Niemand woont} one {Eén mens woont} other {{number} mensen wonen}} in de eigen buurt.",
            {
              near,
              number: capitalNumber(near),
            },
          )}
        </li>
        {newTies !== null && (
          <li>
            {i18n.t(
              "{added, plural, =0 {Niemand is} one {Eén mens is} other {{number} mensen zijn}} nieuw sinds de start.",
              {
                added: newTies,
                number: capitalNumber(newTies),
              },
            )}
          </li>
        )}
        {reciprocalShare !== null && (
          <li>
            {i18n.t("Bij {count} van de {size} gaat het over en weer.", {
              count: inWords(Math.round(reciprocalShare * size)),
              size: inWords(size),
            })}
          </li>
        )}
      </ul>
      <p className="quiet small">
        {i18n.t(
          "Vier of vijf goede contacten zijn genoeg. Verschillende soorten contacten doen meer dan veel van één soort.",
        )}
      </p>
    </div>
  );
}

function capitalNumber(count: number): string {
  const words = inWords(count);
  return words.charAt(0).toLocaleUpperCase(i18n.locale) + words.slice(1);
}
