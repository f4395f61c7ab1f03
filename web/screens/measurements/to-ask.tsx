import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button, ButtonLink } from "../../components/button";
import { Notice } from "../../components/notice";
import { say } from "../../components/toast";
import { sentenceOf } from "../../graphql/fault";
import { DeclineMeasurementDocument, RemoveMeasurementDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { addressOf, type Asked, type Instrument } from "./data";

type Props = { readonly asked: Asked; readonly instruments: readonly Instrument[] };

/** Each list with two ways: fill it in, or rather not, which is one tap and can be taken back. */
export function ToAsk({ asked, instruments }: Props): ReactElement {
  const { participantId, moment, consent } = asked;
  const remove = useCommand(RemoveMeasurementDocument);
  const decline = useCommand(DeclineMeasurementDocument, {
    onDone: ({ declineMeasurement: { id } }) =>
      say(i18n.t("Genoteerd: liever niet."), { word: i18n.t("Ongedaan maken"), run: () => void remove.run({ id }) }),
  });
  const error = decline.error ?? remove.error;
  return (
    <>
      {error != null && <Notice kind="failed">{sentenceOf(error)}</Notice>}
      <ul className="plain list">
        {instruments.map(({ instrument, name, about, isDue }) => (
          <li key={instrument} className="list__row to-ask">
            <div>
              <strong>{name}</strong>
              <p className="quiet">{about}</p>
            </div>
            <div className="row">
              {consent === "STANDS" && (
                <ButtonLink to={addressOf(participantId, instrument)}>
                  {i18n.t("Nu invullen")}
                  <span className="hidden-from-eyes">{name}</span>
                </ButtonLink>
              )}
              {isDue && (
                <Button
                  look="quiet"
                  isDisabled={decline.isBusy}
                  aria-label={i18n.t("Liever niet: {name}", { name })}
                  onPress={() => void decline.run({ participantId, instrument, moment })}
                >
                  {i18n.t("Liever niet")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
