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
import { useMe } from "../../frame/me";
import { Part } from "../../frame/page";
import { AnswerStepDocument, PersonMovementDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { capital, fullDay } from "../../words/days";
import { StepButtons } from "./step-buttons";
import { movementSteps, proposalSentence, stepWord } from "./words";

type Props = { readonly participantId: string; readonly name: string };

/** The steps that somebody took, as facts with dates; the next one is proposed and waits for a human. */
export function Movement({ participantId, name }: Props): ReactElement {
  const movement = useQuery(question(PersonMovementDocument, { id: participantId }));
  return (
    <Part title={i18n.t("Stappen")} actions={<StepDialog participantId={participantId} name={name} />}>
      <Answer to={movement}>
        {({ personMovement: { firstVisitOn, facts, proposal } }) => (
          <>
            {proposal && (
              <Notice>
                <p>
                  {i18n.t("{name} {what}. Zeg je: {step}?", {
                    name,
                    what: proposalSentence(proposal),
                    step: stepWord(proposal.step),
                  })}
                </p>
                <StepButtons proposal={proposal} />
              </Notice>
            )}
            {firstVisitOn === null && facts.length === 0 && (
              <p className="quiet">{i18n.t("{name} is nog niet geweest.", { name })}</p>
            )}
            <ol className="plain stack stack--close">
              {firstVisitOn !== null && (
                <li>
                  <strong>{capital(stepWord("VISITOR"))}</strong>{" "}
                  <span className="quiet">{i18n.t("op {day}", { day: fullDay(firstVisitOn) })}</span>
                </li>
              )}
              {facts.map(({ step, on, confirmedBy }) => (
                <li key={step}>
                  <strong>{capital(stepWord(step))}</strong>{" "}
                  <span className="quiet">
                    {i18n.t("sinds {day}, bevestigd door {colleague}", { day: fullDay(on), colleague: confirmedBy })}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
      </Answer>
    </Part>
  );
}

/** For what the register does not know: a task in the neighbourhood, a key, an initiative. */
function StepDialog({ participantId, name }: Props): ReactElement {
  return (
    <Dialog title={i18n.t("Een stap van {name}", { name })} trigger={<Button>{i18n.t("Leg een stap vast")}</Button>}>
      {(close) => <StepForm participantId={participantId} name={name} close={close} />}
    </Dialog>
  );
}

function StepForm({ participantId, name, close }: Props & { readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const answer = useCommand(AnswerStepDocument, { onDone: close });
  return (
    <Form
      command={answer}
      label={i18n.t("Een stap van {name}", { name })}
      onSubmit={(values) => {
        const step = movementSteps.find((one) => one === values.text("step")) ?? "REGULAR";
        void answer.run({ participantId, step, answer: "CONFIRMED", on: values.text("on") });
      }}
      buttons={
        <Button type="submit" look="first" isPending={answer.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <Choice
        name="step"
        label={i18n.t("Welke stap?")}
        hint={i18n.t("Organiseren is een taak voor anderen: elke week, of in een initiatief in de buurt.")}
        defaultValue="REGULAR"
        options={movementSteps.map((step) => ({ id: step, name: stepWord(step) }))}
      />
      <DayField name="on" label={i18n.t("Sinds")} defaultValue={today} isRequired />
    </Form>
  );
}
