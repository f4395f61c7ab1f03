import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Part } from "../../frame/page";
import { momentName } from "../../words/days";
import { AskForm } from "./ask-form";
import type { Person, PurposeConsent } from "./data";
import { answerName, methodName, purposeName } from "./words";

type Props = { readonly person: Person; readonly purpose: PurposeConsent };

/** One purpose: what stands, and the way to ask or to withdraw. */
export function Purpose({ person, purpose }: Props): ReactElement {
  const { callingName: name } = person;
  const title = purposeName(purpose.purpose);
  const isGiven = purpose.answers[0]?.answer === "GIVEN";
  const ask = (
    <Dialog
      title={title}
      trigger={
        <Button aria-label={`${title}: ${purpose.stands ? i18n.t("Trek in") : i18n.t("Vraag het")}`}>
          {purpose.stands ? i18n.t("Trek in") : i18n.t("Vraag het")}
        </Button>
      }
    >
      {(close) => <AskForm person={person} purpose={purpose} isGiven={isGiven} close={close} />}
    </Dialog>
  );
  return (
    <Part title={title} actions={ask}>
      <p>{standsSentence(name, purpose)}</p>
      <Answers name={name} purpose={purpose} />
    </Part>
  );
}

function Answers({ name, purpose }: { readonly name: string; readonly purpose: PurposeConsent }): ReactElement | null {
  if (purpose.answers.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t("Wat {name} eerder antwoordde", { name })}</summary>
      <ul className="plain list">
        {purpose.answers.map((one) => (
          <li key={one.recordedAt} className="list__row">
            <div>
              {i18n.t("{when}: {name} {said}, {how}.", {
                when: momentName(one.recordedAt),
                name,
                said: answerName(one.answer),
                how: methodName(one.method),
              })}
              <p className="quiet">
                {i18n.t("Vastgelegd door {colleague}. De tekst was: “{words}”", {
                  colleague: one.recordedByName,
                  words: one.words,
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function standsSentence(name: string, { answers, stands, askAgain }: PurposeConsent): string {
  const [last] = answers;
  if (!last) return i18n.t("Nog niet gevraagd.");
  const when = momentName(last.recordedAt);
  if (askAgain)
    return i18n.t("{name} zei ja op {when}. De tekst is daarna veranderd: vraag het opnieuw.", { name, when });
  if (stands) return i18n.t("{name} zei ja op {when}.", { name, when });
  return last.answer === "WITHDRAWN"
    ? i18n.t("{name} trok de toestemming in op {when}.", { name, when })
    : i18n.t("{name} zei nee op {when}.", { name, when });
}
