import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { CloseIcon } from "../../components/icons";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { sentenceOf } from "../../graphql/fault";
import { AddStrengthDocument, RemoveStrengthDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { Person } from "./data";

/** In somebody's own words, and large: this is what the page opens with. */
export function Strengths({ person }: { readonly person: Person }): ReactElement {
  const [isAdding, setAdding] = useState(false);
  const add = useCommand(AddStrengthDocument, { onDone: () => setAdding(false) });
  const remove = useCommand(RemoveStrengthDocument);
  return (
    <>
      {person.strengths.length === 0 && !isAdding && (
        <p className="quiet">
          {i18n.t("Vraag eens: waar kom jij voor uit bed, wat gaat je makkelijk af? Het antwoord komt hier te staan.")}
        </p>
      )}
      <ul className="plain strengths">
        {person.strengths.map(({ id, words }) => (
          <li key={id} className="strength">
            <span dir="auto">{words}</span>
            <button
              type="button"
              className="strength__remove"
              disabled={remove.isBusy}
              aria-label={i18n.t("Haal weg: {words}", { words })}
              onClick={() => void remove.run({ id })}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      {remove.error != null && <Notice kind="failed">{sentenceOf(remove.error)}</Notice>}
      {isAdding ? (
        <Form
          command={add}
          label={i18n.t("Iets erbij zetten")}
          onSubmit={(values) => void add.run({ participantId: person.id, words: values.text("words"), kind: "CAN" })}
          buttons={
            <>
              <Button type="submit" look="first" isPending={add.isBusy}>
                {i18n.t("Zet erbij")}
              </Button>
              <Button look="quiet" onPress={() => setAdding(false)}>
                {i18n.t("Toch niet")}
              </Button>
            </>
          }
        >
          <TextField
            name="words"
            autoFocus
            label={i18n.t("Wat kan of weet {name}?", { name: person.callingName })}
            hint={i18n.t("In eigen woorden, bijvoorbeeld: kan goed luisteren")}
            isRequired
          />
        </Form>
      ) : (
        <div>
          <Button onPress={() => setAdding(true)}>{i18n.t("Zet iets erbij")}</Button>
        </div>
      )}
    </>
  );
}
