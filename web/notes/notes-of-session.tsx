import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Answer } from "../components/answer";
import { Button } from "../components/button";
import { Form } from "../components/form";
import { NoteAboutSessionDocument, NotesOfSessionDocument } from "../graphql/generated/graphql";
import { question } from "../graphql/questions";
import { useCommand } from "../graphql/use-command";
import { NoteField } from "./note-field";
import { NoteList } from "./note-list";

/** The notes of one session, and a field for another. */
export default function NotesOfSession({ sessionId }: { readonly sessionId: string }): ReactElement {
  const known = useQuery(question(NotesOfSessionDocument, { sessionId }));
  const [drafts, setDrafts] = useState(0);
  const write = useCommand(NoteAboutSessionDocument, { onDone: () => setDrafts(drafts + 1) });
  return (
    <>
      <Answer to={known}>{({ notesOfSession }) => <NoteList notes={notesOfSession} />}</Answer>
      <Form
        key={drafts}
        command={write}
        label={i18n.t("Notitie")}
        onSubmit={(values) => void write.run({ sessionId, words: values.text("words") })}
        buttons={
          <Button type="submit" isPending={write.isBusy}>
            {i18n.t("Zet erbij")}
          </Button>
        }
      >
        <NoteField />
      </Form>
    </>
  );
}
