import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { Select } from "../../components/select";
import { sentenceOf } from "../../graphql/fault";
import { NotePresenceDocument, RemovePresenceDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { PersonField } from "../../people/person-field";
import { contributionKinds, contributionWord } from "../../words/kinds";
import type { Time } from "./data";

type Props = { readonly time: Time; readonly day: string };

/** Of whom it was kept that she was there, in one line. */
export function PresentLine({ time }: { readonly time: Time }): ReactElement | null {
  if (time.present.length === 0) return null;
  const names = time.present.map(({ name, contribution }) =>
    contribution ? i18n.t("{name} ({contribution})", { name, contribution: contributionWord(contribution) }) : name,
  );
  return <p className="quiet">{i18n.t("met {names}", { names: names.join(", ") })}</p>;
}

/** Who was there: only where it is worth keeping, for instance what somebody brought. */
export function PresenceDialog({ time, day }: Props): ReactElement {
  const title = i18n.t("Wie was erbij op {day}?", { day });
  return (
    <Dialog
      title={title}
      trigger={
        <Button look="quiet" className="not-on-paper" aria-label={i18n.t("Wie was erbij? {day}", { day })}>
          {i18n.t("Wie was erbij?")}
        </Button>
      }
    >
      {(close) => (
        <div className="stack">
          <Present time={time} />
          <PresenceForm time={time} label={title} close={close} />
        </div>
      )}
    </Dialog>
  );
}

function Present({ time: { id, present } }: { readonly time: Time }): ReactElement | null {
  const remove = useCommand(RemovePresenceDocument);
  if (present.length === 0) return null;
  return (
    <>
      <ul className="plain list">
        {present.map(({ participantId, name, contribution }) => (
          <li key={participantId} className="list__row list__row--apart">
            <span>
              {name}
              {contribution && <span className="quiet"> · {contributionWord(contribution)}</span>}
            </span>
            <Button
              look="quiet"
              aria-label={i18n.t("{name} was er niet bij", { name })}
              isPending={remove.isBusy}
              onPress={() => void remove.run({ gatheringId: id, participantId })}
            >
              {i18n.t("Haal weg")}
            </Button>
          </li>
        ))}
      </ul>
      {remove.error != null && <Notice kind="failed">{sentenceOf(remove.error)}</Notice>}
    </>
  );
}

function PresenceForm({
  time,
  label,
  close,
}: {
  readonly time: Time;
  readonly label: string;
  readonly close: () => void;
}): ReactElement {
  const [chosen, setChosen] = useState("none");
  const note = useCommand(NotePresenceDocument, { onDone: close });
  return (
    <Form
      command={note}
      label={label}
      onSubmit={(values) => {
        const participantId = values.text("participantId");
        const contribution = contributionKinds.find((kind) => kind === chosen) ?? null;
        if (participantId) void note.run({ gatheringId: time.id, participantId, contribution });
      }}
      buttons={
        <Button type="submit" look="first" isPending={note.isBusy}>
          {i18n.t("Was erbij")}
        </Button>
      }
    >
      <PersonField
        name="participantId"
        label={i18n.t("Een deelnemer")}
        hint={i18n.t("Alleen als je het wilt bewaren. Iedereen telt al mee in het aantal.")}
      />
      <Select
        label={i18n.t("Wat bracht deze persoon in?")}
        isFilter
        value={chosen}
        onChange={setChosen}
        options={[
          { id: "none", name: i18n.t("niets bijzonders") },
          ...contributionKinds.map((kind) => ({ id: kind, name: contributionWord(kind) })),
        ]}
      />
    </Form>
  );
}
