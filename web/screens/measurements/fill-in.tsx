import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useLocation, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button, ButtonLink } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Empty } from "../../components/empty";
import { Form } from "../../components/form";
import { Skeleton } from "../../components/skeleton";
import { say } from "../../components/toast";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { MeasurementsDocument, RecordMeasurementDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { answer, instrumentIn, type Answers, type Asked, type Instrument } from "./data";
import { LadderForm } from "./ladder-form";
import { QuestionRow } from "./question-row";
import "./measurements.css";

/** One list, to fill in together: a question a row, large buttons, nothing obliged. */
export default function FillIn(): ReactElement {
  const { id, list } = useParams<{ id: string; list: string }>();
  const known = useQuery(question(MeasurementsDocument, { participantId: id }));
  return (
    <Answer to={known} waiting={<Skeleton rows={6} height={120} />}>
      {({ measurements: asked }) => <ListPage asked={asked} instrument={instrumentIn(list, asked.instruments)} />}
    </Answer>
  );
}

type Props = { readonly asked: Asked; readonly instrument: Instrument };

function ListPage({
  asked,
  instrument,
}: {
  readonly asked: Asked;
  readonly instrument: Instrument | undefined;
}): ReactElement {
  const [, go] = useLocation();
  const back = `/mensen/${asked.participantId}/metingen`;
  const done = (): void => {
    say(i18n.t("Vastgelegd."));
    go(back);
  };
  return (
    <Page
      title={instrument?.name ?? i18n.t("Vragenlijsten")}
      up={{ path: back, name: i18n.t("Vragenlijsten van {name}", { name: asked.callingName }) }}
      lead={instrument?.instruction && <span lang="nl">{instrument.instruction}</span>}
    >
      {!instrument || asked.consent !== "STANDS" ? (
        <Empty step={<ButtonLink to={back}>{i18n.t("Terug naar de vragenlijsten")}</ButtonLink>}>
          {i18n.t("Deze lijst kun je nu niet invullen.")}
        </Empty>
      ) : instrument.instrument === "PARTICIPATION_LADDER" ? (
        <LadderForm asked={asked} instrument={instrument} onDone={done} />
      ) : (
        <ListForm asked={asked} instrument={instrument} onDone={done} />
      )}
    </Page>
  );
}

function ListForm({ asked, instrument, onDone }: Props & { readonly onDone: () => void }): ReactElement {
  const { today } = useMe();
  const [answers, setAnswers] = useState<Answers>({});
  const record = useCommand(RecordMeasurementDocument, { onDone });
  const answered = Object.entries(answers).map(([item, value]) => ({ item, value }));
  return (
    <Form
      command={record}
      label={instrument.name}
      onSubmit={(values) =>
        void record.run({
          participantId: asked.participantId,
          instrument: instrument.instrument,
          version: instrument.version,
          wordingVersion: instrument.wordingVersion,
          moment: asked.moment,
          on: values.text("on"),
          answers: answered,
        })
      }
      buttons={
        <Button type="submit" look="first" isDisabled={answered.length === 0} isPending={record.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      {instrument.items.map((item) => (
        <QuestionRow
          key={item.id}
          item={item}
          value={answers[item.id]}
          onAnswer={(value) => setAnswers(answer(item.id, value))}
        />
      ))}
      <DayField name="on" label={i18n.t("Dag van het gesprek")} defaultValue={today} isRequired />
      <p className="quiet small">{i18n.t("Bron: {source}", { source: instrument.source })}</p>
    </Form>
  );
}
