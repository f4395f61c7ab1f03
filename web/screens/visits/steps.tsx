import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { useMe } from "../../frame/me";
import { TakeMatchStepDocument, type MatchStepKind } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { capital, shortDay } from "../../words/days";
import { matchSteps, stepWord } from "../../words/visits";
import type { MatchPage } from "./data";

type Props = { readonly match: MatchPage; readonly step: MatchStepKind };

/** The four steps as a line: what was reached has its day, what comes next has its button. */
export function Steps({ match }: { readonly match: MatchPage }): ReactElement {
  const reached = new Map(match.steps.map(({ step, on }) => [step, on]));
  return (
    <ol className="plain visits__steps">
      {matchSteps.map((step) => {
        const on = reached.get(step);
        return (
          <li key={step} className={on ? "visits__step visits__step--reached" : "visits__step"}>
            <span>{capital(stepWord(step))}</span>
            {on && <span className="small quiet">{shortDay(on)}</span>}
            {!on && match.state !== "ENDED" && <StepDialog match={match} step={step} />}
          </li>
        );
      })}
    </ol>
  );
}

function StepDialog({ match, step }: Props): ReactElement {
  const word = capital(stepWord(step));
  return (
    <Dialog
      title={word}
      trigger={
        <Button look="quiet" aria-label={i18n.t("Gelukt: {step}", { step: stepWord(step) })}>
          {i18n.t("Gelukt")}
        </Button>
      }
    >
      {(close) => <StepForm match={match} step={step} close={close} />}
    </Dialog>
  );
}

function StepForm({ match, step, close }: Props & { readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const take = useCommand(TakeMatchStepDocument, { onDone: close });
  return (
    <Form
      command={take}
      label={capital(stepWord(step))}
      onSubmit={(values) => void take.run({ matchId: match.id, step, on: values.text("on") })}
      buttons={
        <Button type="submit" look="first" isPending={take.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <DayField name="on" label={i18n.t("Voor het eerst op")} defaultValue={today} isRequired />
    </Form>
  );
}
