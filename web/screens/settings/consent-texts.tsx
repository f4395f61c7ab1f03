import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { TextField } from "../../components/text-field";
import { Part } from "../../frame/page";
import {
  ConsentTextsDocument,
  WriteConsentTextDocument,
  type ConsentTextsQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { purposeName } from "../consents/words";
import { SettingsPage } from "./settings-page";

type Text = ConsentTextsQuery["consentTexts"][number];

/** What is read out to people before they say yes or no. */
export default function ConsentTexts(): ReactElement {
  const known = useQuery(question(ConsentTextsDocument, {}));
  return (
    <SettingsPage
      lead={i18n.t(
        "Wat jullie voorlezen als je toestemming vraagt. Wie ja zei tegen een oude tekst, wordt opnieuw gevraagd.",
      )}
    >
      <Answer to={known}>
        {({ consentTexts }) =>
          consentTexts.map((text) => (
            <Part key={text.purpose} title={purposeName(text.purpose)} actions={<Rewrite text={text} />}>
              <p>{text.words}</p>
            </Part>
          ))
        }
      </Answer>
    </SettingsPage>
  );
}

function Rewrite({ text }: { readonly text: Text }): ReactElement {
  const title = purposeName(text.purpose);
  return (
    <Dialog
      title={title}
      trigger={<Button aria-label={i18n.t("Wijzig de tekst: {title}", { title })}>{i18n.t("Wijzig de tekst")}</Button>}
    >
      {(close) => <TextForm text={text} close={close} />}
    </Dialog>
  );
}

function TextForm({ text, close }: { readonly text: Text; readonly close: () => void }): ReactElement {
  const write = useCommand(WriteConsentTextDocument, { onDone: close });
  return (
    <Form
      command={write}
      label={i18n.t("Wijzig de tekst")}
      onSubmit={(values) =>
        void write.run({ purpose: text.purpose, words: values.text("words"), seenVersion: text.version })
      }
      buttons={
        <Button type="submit" look="first" isPending={write.isBusy}>
          {i18n.t("Vraag het voortaan zo")}
        </Button>
      }
    >
      <TextField
        name="words"
        lines
        width="wide"
        label={i18n.t("De tekst")}
        hint={i18n.t("Korte zinnen. Zeg wat jullie bewaren, wie het leest, en dat nee zeggen mag.")}
        defaultValue={text.words}
        isRequired
      />
    </Form>
  );
}
