import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Check, Choice } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { TimeField } from "../../components/time-field";
import { useMe } from "../../frame/me";
import {
  AgreeVisitsDocument,
  ChangeMatchDocument,
  EndMatchDocument,
  EvaluateMatchDocument,
  type EvaluationMoment,
  type MatchMove,
  type MatchState,
} from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { capital } from "../../words/days";
import { momentWord, verdicts, verdictWord, weekdayName } from "../../words/visits";
import type { MatchPage } from "./data";

type Props = { readonly match: MatchPage };
type FormProps = Props & { readonly close: () => void };

/** The one move that follows on each state. */
const next: Readonly<Record<Exclude<MatchState, "ENDED">, MatchMove>> = {
  PROPOSED: "INTRODUCED",
  INTRODUCED: "ACTIVE",
  ACTIVE: "PAUSED",
  PAUSED: "ACTIVE",
};

export function MoveDialog({ match }: Props): ReactElement | null {
  if (match.state === "ENDED") return null;
  const move = next[match.state];
  const word = {
    INTRODUCED: i18n.t("Kennisgemaakt"),
    ACTIVE: match.state === "PAUSED" ? i18n.t("Gaat weer door") : i18n.t("De bezoeken beginnen"),
    PAUSED: i18n.t("Even pauze"),
  }[move];
  return (
    <Dialog title={word} trigger={<Button look={move === "PAUSED" ? "second" : "first"}>{word}</Button>}>
      {(close) => <MoveForm match={match} move={move} word={word} close={close} />}
    </Dialog>
  );
}

function MoveForm({
  match,
  move,
  word,
  close,
}: FormProps & { readonly move: MatchMove; readonly word: string }): ReactElement {
  const { today } = useMe();
  const change = useCommand(ChangeMatchDocument, { onDone: close });
  return (
    <Form
      command={change}
      label={word}
      onSubmit={(values) => void change.run({ matchId: match.id, state: move, on: values.text("on") })}
      buttons={
        <Button type="submit" look="first" isPending={change.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <DayField name="on" label={i18n.t("Op welke dag?")} defaultValue={today} isRequired />
    </Form>
  );
}

export function EndDialog({ match }: Props): ReactElement {
  return (
    <Dialog title={i18n.t("Beëindig deze koppeling")} trigger={<Button look="quiet">{i18n.t("Beëindig")}</Button>}>
      {(close) => <EndForm match={match} close={close} />}
    </Dialog>
  );
}

function EndForm({ match, close }: FormProps): ReactElement {
  const { today } = useMe();
  const end = useCommand(EndMatchDocument, { onDone: close });
  return (
    <Form
      command={end}
      label={i18n.t("Beëindig deze koppeling")}
      onSubmit={(values) =>
        void end.run({ matchId: match.id, on: values.text("on"), waitsAgain: values.text("waitsAgain") !== "" })
      }
      buttons={
        <Button type="submit" look="first" isPending={end.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <DayField name="on" label={i18n.t("Laatste dag")} defaultValue={today} isRequired />
      <Check name="waitsAgain" value="yes" defaultSelected={match.activeFrom === null}>
        {i18n.t("{name} wacht op een andere vrijwilliger", { name: match.participantName })}
      </Check>
    </Form>
  );
}

export function AgreeDialog({ match }: Props): ReactElement {
  return (
    <Dialog title={i18n.t("Afspraak")} trigger={<Button look="quiet">{i18n.t("Wijzig de afspraak")}</Button>}>
      {(close) => <AgreeForm match={match} close={close} />}
    </Dialog>
  );
}

function AgreeForm({ match, close }: FormProps): ReactElement {
  const agree = useCommand(AgreeVisitsDocument, { onDone: close });
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: String(day), name: capital(weekdayName(day)) }));
  return (
    <Form
      command={agree}
      label={i18n.t("Afspraak")}
      onSubmit={(values) => {
        const weekday = values.number("weekday") || null;
        void agree.run({ matchId: match.id, weekday, time: values.optional("time")?.slice(0, 5) ?? null });
      }}
      buttons={
        <Button type="submit" look="first" isPending={agree.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <div className="field__pair">
        <Select
          name="weekday"
          label={i18n.t("Dag")}
          defaultValue={String(match.agreedWeekday ?? 0)}
          options={[{ id: "0", name: i18n.t("Geen vaste dag") }, ...days]}
        />
        <TimeField name="time" label={i18n.t("Tijd")} {...(match.agreedTime && { defaultValue: match.agreedTime })} />
      </div>
    </Form>
  );
}

type EvaluateProps = Props & { readonly moment: EvaluationMoment };

export function EvaluateDialog({ match, moment }: EvaluateProps): ReactElement {
  const title = i18n.t("Hoe gaat het, {moment}?", { moment: momentWord(moment) });
  return (
    <Dialog
      title={title}
      trigger={
        <Button aria-label={i18n.t("Leg vast: {moment}", { moment: momentWord(moment) })}>{i18n.t("Leg vast")}</Button>
      }
    >
      {(close) => <EvaluateForm match={match} moment={moment} close={close} />}
    </Dialog>
  );
}

function EvaluateForm({ match, moment, close }: EvaluateProps & { readonly close: () => void }): ReactElement {
  const evaluate = useCommand(EvaluateMatchDocument, { onDone: close });
  return (
    <Form
      command={evaluate}
      label={i18n.t("Hoe gaat het?")}
      onSubmit={(values) => {
        const verdict = verdicts.find((one) => one === values.text("verdict")) ?? "GOES_WELL";
        void evaluate.run({ matchId: match.id, moment, verdict, words: values.optional("words") });
      }}
      buttons={
        <Button type="submit" look="first" isPending={evaluate.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <Choice
        name="verdict"
        label={i18n.t("Wat zeggen zij beiden?")}
        defaultValue="GOES_WELL"
        options={verdicts.map((verdict) => ({ id: verdict, name: capital(verdictWord(verdict)) }))}
      />
      <TextField name="words" lines width="wide" label={i18n.t("Toelichting")} />
    </Form>
  );
}
