import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Check, Choice } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { Select } from "../../components/select";
import { useMe } from "../../frame/me";
import {
  LadderProposalDocument,
  RecordMeasurementDocument,
  type LadderProposalQuery,
} from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { addDays } from "../../words/days";
import { answer, rungs, rungWord, type Answers, type Asked, type Instrument, type Item } from "./data";
import { QuestionRow } from "./question-row";

type Props = { readonly asked: Asked; readonly instrument: Instrument; readonly onDone: () => void };
type Proposal = LadderProposalQuery["ladderProposal"];

/** A few facts, a proposal that follows from them, and a person who confirms a rung. */
export function LadderForm({ asked, instrument, onDone }: Props): ReactElement {
  const { today } = useMe();
  const { participantId, callingName: name } = asked;
  const [answers, setAnswers] = useState<Answers>({});
  const [chosen, setChosen] = useState<number | null>(null);
  const [hasWish, setWish] = useState(false);
  const record = useCommand(RecordMeasurementDocument, { onDone });
  const items = instrument.items.filter(({ id }) => matters(id, answers));
  const given = items.flatMap(({ id }) => (answers[id] === undefined ? [] : [{ item: id, value: answers[id] }]));
  const { data } = useQuery({
    ...question(LadderProposalDocument, { participantId, answers: given }),
    ...keepingPlace,
  });
  const proposal = data?.ladderProposal;
  const rung = chosen ?? proposal?.rung ?? null;
  const options = rungs.map((each) => ({
    id: String(each),
    name: i18n.t("Trede {rung}: {words}", { rung: each, words: rungWord(each) }),
  }));
  return (
    <Form
      command={record}
      label={instrument.name}
      onSubmit={(values) =>
        void record.run({
          participantId,
          instrument: instrument.instrument,
          version: instrument.version,
          moment: asked.moment,
          on: values.text("on"),
          answers: given,
          rung,
          targetRung: hasWish ? values.number("targetRung") : null,
          targetOn: hasWish ? values.optional("targetOn") : null,
        })
      }
      buttons={
        <Button type="submit" look="first" isDisabled={rung === null || given.length === 0} isPending={record.isBusy}>
          {rung === null ? i18n.t("Bevestig de trede") : i18n.t("Bevestig trede {rung}", { rung })}
        </Button>
      }
    >
      {proposal && <Evidence name={name} proposal={proposal} />}
      {items.map((item) => (
        <QuestionRow
          key={item.id}
          item={item}
          value={answers[item.id]}
          onAnswer={(value) => setAnswers(answer(item.id, value))}
        />
      ))}
      {proposal && <Proposed proposal={proposal} items={items} answers={answers} />}
      <Choice
        name="rung"
        label={i18n.t("Welke trede past volgens jullie?")}
        value={rung === null ? null : String(rung)}
        onChange={(id) => setChosen(Number(id))}
        options={options}
      />
      <Check isSelected={hasWish} onChange={setWish}>
        {i18n.t("{name} wil naar een andere trede", { name })}
      </Check>
      {hasWish && (
        <div className="field__pair">
          <Select name="targetRung" label={i18n.t("Naar welke trede?")} options={options} isRequired />
          <DayField name="targetOn" label={i18n.t("Voor welke dag?")} defaultValue={addDays(today, 182)} isRequired />
        </div>
      )}
      <DayField name="on" label={i18n.t("Dag van het gesprek")} defaultValue={today} isRequired />
    </Form>
  );
}

/** Help with paid work matters to who has paid work; the rest to who has none. */
function matters(item: string, { paid }: Answers): boolean {
  if (item === "paid") return true;
  if (item === "support") return paid === 1;
  return paid === 0;
}

/** What the register itself knows; it answers no question. */
function Evidence({ name, proposal }: { readonly name: string; readonly proposal: Proposal }): ReactElement {
  const { weeksPresent: weeks, contributions } = proposal;
  return (
    <Notice>
      <p>
        {i18n.t(
          "{weeks, plural, =0 {In de laatste acht weken was {name} niet bij onze bijeenkomsten.} one {In de laatste acht weken was {name} in één week bij onze bijeenkomsten.} other {In de laatste acht weken was {name} in # weken bij onze bijeenkomsten.}}",
          { weeks, name },
        )}{" "}
        {contributions > 0 &&
          i18n.t(
            "{count, plural, one {{name} ontving, organiseerde of leerde één keer iets aan anderen.} other {{name} ontving, organiseerde of leerde # keer iets aan anderen.}}",
            {
              count: contributions,
              name,
            },
          )}
      </p>
    </Notice>
  );
}

type ProposedProps = { readonly proposal: Proposal; readonly items: readonly Item[]; readonly answers: Answers };

function Proposed({ proposal: { rung, decidedBy }, items, answers }: ProposedProps): ReactElement {
  if (rung === null) return <p className="quiet">{i18n.t("Beantwoord nog een vraag, dan volgt hier een voorstel.")}</p>;
  const reasons = items.filter(({ id }) => decidedBy.includes(id));
  return (
    <Notice>
      <p>
        <strong>{i18n.t("Voorstel: trede {rung}, {words}", { rung, words: rungWord(rung) })}</strong>
      </p>
      <ul lang="nl">
        {reasons.map(({ id, words, options }) => (
          <li key={id}>
            {words}: {options.find(({ value }) => value === answers[id])?.words}
          </li>
        ))}
      </ul>
      <p className="quiet">{i18n.t("Dit is een voorstel. Jullie beslissen.")}</p>
    </Notice>
  );
}
