import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { capital, sinceDay } from "../../words/days";
import { contributionSentence } from "../../words/kinds";
import type { Person } from "./data";

const shortHistory = 5;

/** A short history in sentences, the newest first. */
export function Contributions({ person, today }: { readonly person: Person; readonly today: string }): ReactElement {
  const [isLong, setLong] = useState(false);
  const { contributions } = person;
  if (contributions.length === 0) {
    return (
      <p className="quiet">
        {i18n.t("Hier komt wat {name} voor de groep deed. Je noteert het bij de presentielijst, achter 'aanwezig'.", {
          name: person.callingName,
        })}
      </p>
    );
  }
  return (
    <>
      <ul className="plain stack stack--close">
        {contributions.slice(0, isLong ? undefined : shortHistory).map(({ on, trackName, kind, words }, index) => (
          <li key={`${on} ${index}`}>
            {capital(sinceDay(on, today))}
            {kind && <> {contributionSentence(kind, person.callingName)}</>}
            {words && (
              <>
                : <q dir="auto">{words}</q>
              </>
            )}{" "}
            <span className="quiet">{i18n.t("bij {trackName}", { trackName })}</span>
          </li>
        ))}
      </ul>
      {contributions.length > shortHistory && (
        <div>
          <Button look="quiet" onPress={() => setLong(!isLong)}>
            {isLong ? i18n.t("Toon minder") : i18n.t("Toon alles")}
          </Button>
        </div>
      )}
    </>
  );
}
