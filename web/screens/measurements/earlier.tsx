import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { sentenceOf } from "../../graphql/fault";
import { RemoveMeasurementDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { fullDay } from "../../words/days";
import { momentWord, rungWord, type Asked, type Earlier } from "./data";

/** What was answered, newest first; the answers themselves only when somebody opens them. */
export function EarlierList({ asked }: { readonly asked: Asked }): ReactElement {
  if (asked.earlier.length === 0)
    return <p className="quiet">{i18n.t("Hier komt wat {name} antwoordde.", { name: asked.callingName })}</p>;
  return (
    <ul className="plain list">
      {asked.earlier.map((one) => (
        <li key={one.id} className="list__row">
          <OneEarlier one={one} />
        </li>
      ))}
    </ul>
  );
}

function OneEarlier({ one }: { readonly one: Earlier }): ReactElement {
  const remove = useCommand(RemoveMeasurementDocument);
  const { name } = one;
  return (
    <div className="stack stack--close">
      <div className="row row--apart">
        <div>
          <strong>{name}</strong>
          <p className="quiet">{[fullDay(one.on), momentWord(one.moment), one.recordedByName].join(" · ")}</p>
        </div>
        {one.mayRemove && (
          <Button
            look="quiet"
            className="not-on-paper"
            isPending={remove.isBusy}
            aria-label={i18n.t("Haal weg: {name}", { name })}
            onPress={() => void remove.run({ id: one.id })}
          >
            {i18n.t("Haal weg")}
          </Button>
        )}
      </div>
      {remove.error != null && <Notice kind="failed">{sentenceOf(remove.error)}</Notice>}
      {one.state === "DECLINED" && <p>{i18n.t("Liever niet.")}</p>}
      <Rung one={one} />
      {one.answers.length > 0 && <GivenAnswers one={one} />}
    </div>
  );
}

function Rung({ one: { rung, targetRung, targetOn } }: { readonly one: Earlier }): ReactElement | null {
  if (rung === null) return null;
  return (
    <p>
      {i18n.t("Trede {rung}: {words}", { rung, words: rungWord(rung) })}
      {targetRung !== null && targetOn !== null && (
        <>
          <br />
          {i18n.t("Wil voor {day} naar trede {rung}: {words}", {
            day: fullDay(targetOn),
            rung: targetRung,
            words: rungWord(targetRung),
          })}
        </>
      )}
    </p>
  );
}

function GivenAnswers({ one }: { readonly one: Earlier }): ReactElement {
  return (
    <details>
      <summary>{i18n.t("Antwoorden")}</summary>
      {!one.isForPersons && (
        <p className="quiet">{i18n.t("Om samen over te praten. Een uitslag per persoon is er niet.")}</p>
      )}
      <dl className="given-answers" lang="nl">
        {one.answers.map(({ words, answer }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{answer ?? <span className="quiet">{i18n.t("niet ingevuld")}</span>}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
