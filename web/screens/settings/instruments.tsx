import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { sentenceOf } from "../../graphql/fault";
import { ChooseInstrumentDocument, InstrumentsDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import type { Instrument } from "./data";
import { LoadWordingDialog } from "./load-wording";
import { OwnQuestionsDialog } from "./own-questions";
import { SettingsPage } from "./settings-page";

/** Which lists are used, and words that the product may not bring along. */
export default function Instruments(): ReactElement {
  const known = useQuery(question(InstrumentsDocument, {}));
  return (
    <SettingsPage lead={i18n.t("Kies er weinig. Elke lijst kost tijd van iemand die meedoet.")}>
      <Answer to={known}>
        {({ instruments }) => (
          <ul className="plain list">
            {instruments.map((instrument) => (
              <li key={instrument.instrument} className="list__row">
                <OneInstrument instrument={instrument} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </SettingsPage>
  );
}

function OneInstrument({ instrument }: { readonly instrument: Instrument }): ReactElement {
  const { name, officialName, about, isOn, needsWording, isOwn, items } = instrument;
  const choose = useCommand(ChooseInstrumentDocument);
  const hasWords = items.length > 0;
  return (
    <div className="stack stack--close">
      <div className="row row--apart">
        <div>
          <strong>{name}</strong>
          <p className="quiet">{isOn ? i18n.t("In gebruik") : i18n.t("Niet in gebruik")}</p>
        </div>
        <div className="row">
          {needsWording && <LoadWordingDialog instrument={instrument} />}
          {isOwn && <OwnQuestionsDialog instrument={instrument} />}
          {hasWords && (
            <Button
              isPending={choose.isBusy}
              aria-label={isOn ? i18n.t("Zet uit: {name}", { name }) : i18n.t("Zet aan: {name}", { name })}
              onPress={() => void choose.run({ instrument: instrument.instrument, isOn: !isOn })}
            >
              {isOn ? i18n.t("Zet uit") : i18n.t("Zet aan")}
            </Button>
          )}
        </div>
      </div>
      {choose.error != null && <Notice kind="failed">{sentenceOf(choose.error)}</Notice>}
      <p>{about}</p>
      {!hasWords && (
        <p className="quiet">
          {isOwn ? i18n.t("Schrijf eerst je vragen.") : i18n.t("Vul eerst de tekst in; die leveren we niet mee.")}
        </p>
      )}
      <details>
        <summary>{i18n.t("Bron, rechten en vragen")}</summary>
        <Terms instrument={instrument} officialName={officialName} />
      </details>
    </div>
  );
}

type TermsProps = { readonly instrument: Instrument; readonly officialName: string };

function Terms({ instrument, officialName }: TermsProps): ReactElement {
  const { source, licence, isForPersons, readingLevel, items } = instrument;
  return (
    <div className="stack">
      <p>
        {officialName}
        <br />
        {i18n.t("Bron: {source}", { source })}
        <br />
        {licence}
        <br />
        {isForPersons
          ? i18n.t("Bedoeld om samen naar te kijken.")
          : i18n.t("Bedoeld voor groepen: per persoon tonen we alleen de antwoorden, nooit een uitslag.")}
        {readingLevel && (
          <>
            <br />
            {i18n.t("Taalniveau, naar onze schatting: {level}", { level: readingLevel })}
          </>
        )}
      </p>
      {items.length > 0 && (
        <ol lang="nl">
          {items.map(({ id, words, options }) => (
            <li key={id}>
              {words} <span className="quiet">({options.map((option) => option.words).join(", ")})</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
