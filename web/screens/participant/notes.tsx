import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { useMe } from "../../frame/me";
import { Part } from "../../frame/page";
import { NoteAboutParticipantDocument, NotesOfParticipantDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { NoteField } from "../../notes/note-field";
import { NoteList } from "../../notes/note-list";
import type { Person } from "./data";

/** What colleagues wrote down about her, in words that she may read. */
export function Notes({ person }: { readonly person: Person }): ReactElement {
  const known = useQuery(question(NotesOfParticipantDocument, { participantId: person.id }));
  const add = (
    <Dialog title={i18n.t("Nieuwe notitie")} trigger={<Button>{i18n.t("Nieuwe notitie")}</Button>}>
      {(close) => <NoteForm person={person} close={close} />}
    </Dialog>
  );
  return (
    <Part title={i18n.t("Notities")} actions={add}>
      <Answer to={known}>
        {({ notesOfParticipant: notes }) =>
          notes.length === 0 ? (
            <p className="quiet">
              {i18n.t("Nog geen notities. {name} mag alles lezen wat hier komt te staan.", {
                name: person.callingName,
              })}
            </p>
          ) : (
            <NoteList notes={notes} />
          )
        }
      </Answer>
    </Part>
  );
}

function NoteForm({ person, close }: { readonly person: Person; readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const write = useCommand(NoteAboutParticipantDocument, { onDone: close });
  return (
    <Form
      command={write}
      label={i18n.t("Nieuwe notitie")}
      onSubmit={(values) =>
        void write.run({ participantId: person.id, on: values.text("on"), words: values.text("words") })
      }
      buttons={
        <Button type="submit" look="first" isPending={write.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <NoteField />
      <DayField name="on" label={i18n.t("Welke dag?")} defaultValue={today} isRequired />
    </Form>
  );
}
