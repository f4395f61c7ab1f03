import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Skeleton } from "../../components/skeleton";
import { TextField } from "../../components/text-field";
import { Page, Part } from "../../frame/page";
import {
  AddStrengthDocument,
  PersonStrengthsDocument,
  type PersonStrengthsQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { capital } from "../../words/days";
import { Ledger } from "./ledger";
import { Movement } from "./movement";
import { strengthKinds, strengthKindWord } from "./words";
import "../participant/participant.css";
import "./strengths.css";

type Person = PersonStrengthsQuery["personStrengths"];

/** What somebody likes, can and wants to bring; what she gave and received; the steps that she took. */
export default function PersonStrengths(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const page = useQuery(question(PersonStrengthsDocument, { id }));
  return (
    <Answer to={page} waiting={<Skeleton rows={6} height={72} />}>
      {({ personStrengths: person }) => (
        <Page
          title={i18n.t("De kracht van {name}", { name: person.callingName })}
          up={{ path: `/mensen/${person.participantId}`, name: person.callingName }}
          actions={<AddDialog person={person} />}
        >
          {strengthKinds.map((kind) => (
            <Kind
              key={kind}
              title={capital(strengthKindWord(kind))}
              words={person.strengths.filter((one) => one.kind === kind)}
            />
          ))}
          <Ledger participantId={person.participantId} name={person.callingName} />
          <Movement participantId={person.participantId} name={person.callingName} />
        </Page>
      )}
    </Answer>
  );
}

function Kind({ title, words }: { readonly title: string; readonly words: Person["strengths"] }): ReactElement {
  return (
    <Part title={title}>
      {words.length === 0 ? (
        <p className="quiet">{i18n.t("Nog niet gevraagd.")}</p>
      ) : (
        <ul className="plain strengths">
          {words.map((one) => (
            <li key={one.id} className="strength strength--plain" dir="auto">
              {one.words}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function AddDialog({ person }: { readonly person: Person }): ReactElement {
  return (
    <Dialog title={i18n.t("Iets erbij zetten")} trigger={<Button>{i18n.t("Zet iets erbij")}</Button>}>
      {(close) => <AddForm person={person} close={close} />}
    </Dialog>
  );
}

function AddForm({ person, close }: { readonly person: Person; readonly close: () => void }): ReactElement {
  const add = useCommand(AddStrengthDocument, { onDone: close });
  return (
    <Form
      command={add}
      label={i18n.t("Iets erbij zetten")}
      onSubmit={(values) => {
        const kind = strengthKinds.find((one) => one === values.text("kind")) ?? "CAN";
        void add.run({ participantId: person.participantId, words: values.text("words"), kind });
      }}
      buttons={
        <Button type="submit" look="first" isPending={add.isBusy}>
          {i18n.t("Zet erbij")}
        </Button>
      }
    >
      <Choice
        name="kind"
        label={i18n.t("Wat is het?")}
        defaultValue="LIKES"
        options={strengthKinds.map((kind) => ({ id: kind, name: strengthKindWord(kind) }))}
      />
      <TextField name="words" width="wide" label={i18n.t("In eigen woorden")} isRequired />
    </Form>
  );
}
