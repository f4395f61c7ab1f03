import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Button } from "../components/button";
import { Dialog } from "../components/dialog";
import { Notice } from "../components/notice";
import type { Drawer } from "../outbox/drawer";
import { rescueOf } from "../outbox/rescue";
import { unsent } from "../outbox/marks";
import type { Intent, Sheet } from "../outbox/intent";
import { isCountInConflict } from "../outbox/sheet";
import { useOutbox, useTotal } from "../outbox/use-sheet";
import { clock } from "../words/days";
import { statusWord } from "../words/kinds";
import { Refused } from "./refused";

/** What the server does not hold yet, session by session, in sentences; and the two things one can do about it. */
export default function WaitingList({ onClose }: { readonly onClose: () => void }): ReactElement {
  const outbox = useOutbox();
  const { keeps } = useTotal();
  const drawers = outbox.open();
  return (
    <Dialog title={i18n.t("Nog te versturen")} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      {() => (
        <div className="stack">
          {keeps === "no" && <KeepsNothing />}
          {drawers.length === 0 && <p>{i18n.t("Alles is opgeslagen.")}</p>}
          {drawers.map((drawer) => (
            <Waiting key={drawer.sessionId} drawer={drawer} onLeave={onClose} />
          ))}
          <div className="row">
            <Button look="first" onPress={outbox.hurry}>
              {i18n.t("Nu versturen")}
            </Button>
            <RescueButton drawers={drawers} />
          </div>
          <p className="small quiet">
            {i18n.t(
              "In de noodkopie staan initialen en nummers, geen namen. Je manager kan ermee verder als dit apparaat het niet meer doet.",
            )}
          </p>
        </div>
      )}
    </Dialog>
  );
}

export function KeepsNothing(): ReactElement {
  return (
    <Notice kind="attention">
      {i18n.t("Dit apparaat kan niets bewaren. Houd deze pagina open tot alles verstuurd is.")}
    </Notice>
  );
}

export function RescueButton({ drawers }: { readonly drawers: readonly Drawer[] }): ReactElement {
  return <Button onPress={() => download(rescueOf(drawers, Date.now()))}>{i18n.t("Bewaar een noodkopie")}</Button>;
}

function Waiting({ drawer, onLeave }: { readonly drawer: Drawer; readonly onLeave: () => void }): ReactElement {
  const { sheet, sessionId } = drawer;
  const sentences = sheet.intents.flatMap((intent) => sentencesOf(intent, sheet));
  const choices = choicesOf(sheet);
  return (
    <section>
      <h3>
        <Link href={`/bijeenkomsten/${sessionId}`} onClick={onLeave}>
          {sheet.title}
        </Link>
      </h3>
      <ul className="plain">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {choices.length > 0 && (
        <ul className="plain">
          {choices.map(({ about, words }) => (
            <li key={about}>
              <Link href={`/bijeenkomsten/${sessionId}#${about}`} onClick={onLeave}>
                {words}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Refused sheet={sheet} sessionId={sessionId} />
    </section>
  );
}

type Choice = { readonly about: string; readonly words: string };

/** What a person has to decide, and where on the list that stands. */
function choicesOf({ marks, names, intents }: Sheet): Choice[] {
  const people = Object.entries(marks.rows).flatMap(([about, { other }]) =>
    other ? [{ about, words: i18n.t("Kies wat klopt voor {name}", { name: names[about] ?? "" }) }] : [],
  );
  const counts = intents
    .filter(isCountInConflict)
    .map(({ errand }) => ({ about: errand.kind, words: i18n.t("Kies welk aantal klopt") }));
  return [...people, ...counts];
}

function sentencesOf({ errand, state, fault, madeAt }: Intent, sheet: Sheet): string[] {
  if (state === "done") return [];
  const rest = fault ? ` (${fault})` : state === "conflict" ? ` (${i18n.t("wacht op jouw keuze")})` : "";
  const say = (what: string): string => `${clock(new Date(madeAt).toISOString())} ${what}${rest}`;
  switch (errand.kind) {
    case "marks":
      return marksOf(errand.marks ?? unsent(sheet.marks), state, sheet).map(({ participantId, status }) =>
        say(`${sheet.names[participantId] ?? ""}: ${status ? statusWord(status) : i18n.t("niet ingevuld")}`),
      );
    case "newcomer":
      return [say(i18n.t("{name} staat op de lijst", { name: errand.callingName }))];
    case "headCount":
      return [say(i18n.t("anderen: {count}", { count: errand.headCount ?? 0 }))];
    case "apology": {
      const name = sheet.names[errand.participantId] ?? "";
      return [say(errand.apologises ? i18n.t("{name} kan niet", { name }) : i18n.t("{name} komt toch", { name }))];
    }
    case "close":
      return [say(i18n.t("afronden"))];
    case "cancel":
      return [say(i18n.t("niet doorgegaan: {reason}", { reason: errand.reason }))];
    case "restore":
      return [say(i18n.t("toch doorgegaan"))];
  }
}

/** Of a list that was taken in part, what was not. */
function marksOf<Mark extends { readonly participantId: string }>(
  marks: readonly Mark[],
  state: Intent["state"],
  { marks: { rows } }: Sheet,
): readonly Mark[] {
  if (state === "conflict") return marks.filter(({ participantId }) => rows[participantId]?.other);
  return state === "refused" ? marks.filter(({ participantId }) => rows[participantId]?.isRefused) : marks;
}

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "meedoen-noodkopie.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
