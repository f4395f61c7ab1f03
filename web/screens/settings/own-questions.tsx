import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { WriteOwnQuestionsDocument, type OwnScale } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { Instrument } from "./data";

type Props = { readonly instrument: Instrument };

const most = 12;
const scales: readonly OwnScale[] = ["THREE", "FIVE", "MARK"];

const scaleWord = (scale: OwnScale): string =>
  ({
    THREE: i18n.t("nee, min of meer, ja"),
    FIVE: i18n.t("van helemaal niet mee eens tot helemaal mee eens"),
    MARK: i18n.t("een cijfer van 1 tot en met 10"),
  })[scale];

/** Questions of the organisation's own; who answered the earlier ones keeps the words of then. */
export function OwnQuestionsDialog({ instrument }: Props): ReactElement {
  return (
    <Dialog title={instrument.name} trigger={<Button look="quiet">{i18n.t("Schrijf de vragen")}</Button>}>
      {(close) => <QuestionsForm instrument={instrument} close={close} />}
    </Dialog>
  );
}

function QuestionsForm({ instrument, close }: Props & { readonly close: () => void }): ReactElement {
  const { items, wordingVersion } = instrument;
  const [rows, setRows] = useState(Math.max(items.length, 1));
  const write = useCommand(WriteOwnQuestionsDocument, { onDone: close });
  const places = Array.from({ length: rows }, (_, place) => place);
  return (
    <Form
      command={write}
      label={instrument.name}
      onSubmit={(values) =>
        void write.run({
          seenVersion: wordingVersion ?? 0,
          questions: places.flatMap((place) => {
            const words = values.text(`words${place}`);
            const scale = scales.find((each) => each === values.text(`scale${place}`)) ?? "THREE";
            return words === "" ? [] : [{ words, scale }];
          }),
        })
      }
      buttons={
        <>
          <Button type="submit" look="first" isPending={write.isBusy}>
            {i18n.t("Vraag het voortaan zo")}
          </Button>
          {rows < most && (
            <Button look="quiet" onPress={() => setRows(rows + 1)}>
              {i18n.t("Nog een vraag")}
            </Button>
          )}
        </>
      }
    >
      <p className="quiet">{i18n.t("Korte, vriendelijke vragen. Een vraag die je leeg maakt, vervalt.")}</p>
      {places.map((place) => (
        <div key={place} className="stack stack--close">
          <TextField
            name={`words${place}`}
            width="wide"
            label={i18n.t("Vraag {number}", { number: place + 1 })}
            defaultValue={items[place]?.words ?? ""}
          />
          <Select
            name={`scale${place}`}
            label={i18n.t("Antwoord op vraag {number}", { number: place + 1 })}
            isFilter
            defaultValue={scaleOf(items[place])}
            options={scales.map((scale) => ({ id: scale, name: scaleWord(scale) }))}
          />
        </div>
      ))}
    </Form>
  );
}

/** The scale that a question has, by the number of its answers. */
function scaleOf(item: Instrument["items"][number] | undefined): OwnScale {
  const count = item?.options.length ?? 3;
  if (count === 3) return "THREE";
  return count === 5 ? "FIVE" : "MARK";
}
