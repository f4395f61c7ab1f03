import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../components/button";
import { Notice } from "../components/notice";
import { useMe } from "../frame/me";
import { sentenceOf } from "../graphql/fault";
import { RemoveNoteDocument, type NotesOfSessionQuery } from "../graphql/generated/graphql";
import { useCommand } from "../graphql/use-command";
import { capital, dayName } from "../words/days";

type Note = NotesOfSessionQuery["notesOfSession"][number];

/** Notes as they were written, with who wrote them; one's own can go. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }): ReactElement {
  const { today } = useMe();
  const remove = useCommand(RemoveNoteDocument);
  return (
    <>
      <ul className="plain list">
        {notes.map(({ id, on, words, recordedByName, isMine }) => (
          <li key={id} className="list__row list__row--apart">
            <div>
              <span dir="auto">{words}</span>
              <p className="quiet">
                {capital(dayName(on, today))}, {recordedByName}
              </p>
            </div>
            {isMine && (
              <Button
                look="quiet"
                className="not-on-paper"
                aria-label={i18n.t("Haal weg: {words}", { words })}
                isPending={remove.isBusy}
                onPress={() => void remove.run({ id })}
              >
                {i18n.t("Haal weg")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {remove.error != null && <Notice kind="failed">{sentenceOf(remove.error)}</Notice>}
    </>
  );
}
