import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { TextField } from "../../components/text-field";
import { LoadWordingDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { Instrument } from "./data";

type Props = { readonly instrument: Instrument };

/** The text of a list that is its owner's: typed over, a line a question. */
export function LoadWordingDialog({ instrument }: Props): ReactElement {
  const { name } = instrument;
  return (
    <Dialog
      title={name}
      trigger={
        <Button look="quiet" aria-label={i18n.t("Vul de tekst in: {name}", { name })}>
          {i18n.t("Vul de tekst in")}
        </Button>
      }
    >
      {(close) => <LoadForm instrument={instrument} close={close} />}
    </Dialog>
  );
}

function LoadForm({ instrument, close }: Props & { readonly close: () => void }): ReactElement {
  const { items, wordingVersion, questionCount, optionCount } = instrument;
  const load = useCommand(LoadWordingDocument, { onDone: close });
  return (
    <Form
      command={load}
      label={instrument.name}
      onSubmit={(values) =>
        void load.run({
          instrument: instrument.instrument,
          seenVersion: wordingVersion ?? 0,
          instruction: values.optional("instruction"),
          questions: linesOf(values.text("questions")),
          answers: linesOf(values.text("answers")),
          source: values.text("source"),
        })
      }
      buttons={
        <Button type="submit" look="first" isPending={load.isBusy}>
          {i18n.t("Vraag het voortaan zo")}
        </Button>
      }
    >
      <p>{instrument.licence}</p>
      <TextField
        name="questions"
        lines
        width="wide"
        label={i18n.t("De {count} vragen, elk op een eigen regel", { count: questionCount })}
        hint={i18n.t("In de volgorde van de lijst, zonder nummers")}
        defaultValue={items.map(({ words }) => words).join("\n")}
        isRequired
      />
      <TextField
        name="answers"
        lines
        width="wide"
        label={i18n.t("De {count} antwoorden, elk op een eigen regel", { count: optionCount })}
        hint={i18n.t("Begin met het antwoord dat 0 telt")}
        defaultValue={items[0]?.options.map(({ words }) => words).join("\n") ?? ""}
        isRequired
      />
      <TextField
        name="instruction"
        lines
        width="wide"
        label={i18n.t("De uitleg vooraf")}
        defaultValue={instrument.instruction ?? ""}
      />
      <TextField
        name="source"
        width="wide"
        label={i18n.t("Waar komt de tekst vandaan, en wie gaf toestemming?")}
        defaultValue={wordingVersion === null ? "" : instrument.source}
        isRequired
      />
    </Form>
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
