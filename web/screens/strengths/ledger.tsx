import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import { Part } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import {
  PersonLedgerDocument,
  RecordContributionDocument,
  RemoveContributionDocument,
  type PersonLedgerQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { capital, sinceDay } from "../../words/days";
import { contributionKinds, contributionWord } from "../../words/kinds";

type Entry = PersonLedgerQuery["personLedger"]["entries"][number];
type Props = { readonly participantId: string; readonly name: string };

/** What somebody gave and received, the newest first. */
export function Ledger(props: Props): ReactElement {
  const ledger = useQuery(question(PersonLedgerDocument, { id: props.participantId }));
  const remove = useCommand(RemoveContributionDocument);
  return (
    <Part title={i18n.t("Gegeven en gekregen")} actions={<ContributionDialog {...props} />}>
      <Answer to={ledger}>
        {({ personLedger: { given, received, entries } }) => (
          <>
            <p>
              {i18n.t(
                "{name} gaf {given, plural, one {# keer} other {# keer}} iets en kreeg {received, plural, one {# keer} other {# keer}} iets.",
                { name: props.name, given, received },
              )}
            </p>
            {remove.error != null && <Notice kind="failed">{sentenceOf(remove.error)}</Notice>}
            <ul className="plain list">
              {entries.map((entry, index) => (
                <li key={entry.id ?? `${entry.on} ${index}`} className="step">
                  <EntryWords entry={entry} />
                  {entry.id !== null && (
                    <Button
                      look="quiet"
                      className="not-on-paper"
                      isDisabled={remove.isBusy}
                      aria-label={i18n.t("Haal weg: {words}", { words: entry.words ?? entry.on })}
                      onPress={() => entry.id !== null && void remove.run({ id: entry.id })}
                    >
                      {i18n.t("Haal weg")}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Part>
  );
}

function EntryWords({ entry }: { readonly entry: Entry }): ReactElement {
  const { today } = useMe();
  const way = entry.direction === "GIVEN" ? i18n.t("gaf") : i18n.t("kreeg");
  return (
    <div>
      <strong>{capital(entry.kind ? `${way}: ${contributionWord(entry.kind)}` : way)}</strong>{" "}
      {entry.words && <q dir="auto">{entry.words}</q>}
      <p className="quiet small">
        {capital(sinceDay(entry.on, today))}
        {entry.trackName && <>, {entry.trackName}</>}
      </p>
    </div>
  );
}

function ContributionDialog(props: Props): ReactElement {
  return (
    <Dialog title={i18n.t("Gegeven of gekregen")} trigger={<Button>{i18n.t("Noteer iets")}</Button>}>
      {(close) => <ContributionForm {...props} close={close} />}
    </Dialog>
  );
}

function ContributionForm({ participantId, name, close }: Props & { readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const record = useCommand(RecordContributionDocument, { onDone: close });
  return (
    <Form
      command={record}
      label={i18n.t("Gegeven of gekregen")}
      onSubmit={(values) => {
        const kind = contributionKinds.find((one) => one === values.text("kind")) ?? "PRACTICAL_HELP";
        const direction = values.text("direction") === "RECEIVED" ? "RECEIVED" : "GIVEN";
        void record.run({ participantId, direction, kind, on: values.text("on"), words: values.optional("words") });
      }}
      buttons={
        <Button type="submit" look="first" isPending={record.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <Choice
        name="direction"
        label={i18n.t("Welke kant op?")}
        defaultValue="GIVEN"
        options={[
          { id: "GIVEN", name: i18n.t("{name} gaf iets", { name }) },
          { id: "RECEIVED", name: i18n.t("{name} kreeg iets", { name }) },
        ]}
      />
      <Choice
        name="kind"
        label={i18n.t("Wat was het?")}
        defaultValue="PRACTICAL_HELP"
        options={contributionKinds.map((kind) => ({ id: kind, name: contributionWord(kind) }))}
      />
      <DayField name="on" label={i18n.t("Dag")} defaultValue={today} isRequired />
      <TextField
        name="words"
        width="wide"
        label={i18n.t("In eigen woorden")}
        hint={i18n.t("Zonder namen van anderen: 'een buurvrouw', niet hoe ze heet")}
      />
    </Form>
  );
}
