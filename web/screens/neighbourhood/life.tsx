import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { useMe } from "../../frame/me";
import { TakeStepDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { fullDay } from "../../words/days";
import type { Initiative } from "./data";
import { phaseName, phases } from "./words";

/** The four stages in one line, with where it stands now and since when; below it how it came there. */
export function Life({ initiative }: { readonly initiative: Initiative }): ReactElement {
  const { phase, steps } = initiative;
  return (
    <>
      <ol className="plain life">
        {phases
          .filter((one) => one !== "ENDED" || phase === "ENDED")
          .map((one) => (
            <li key={one} className="life__phase" aria-current={one === phase ? "step" : undefined}>
              {phaseName(one)}
            </li>
          ))}
      </ol>
      <ul className="plain">
        {steps.map(({ phase: reached, on }) => (
          <li key={`${reached} ${on}`}>{i18n.t("{day}: {phase}", { day: fullDay(on), phase: phaseName(reached) })}</li>
        ))}
      </ul>
      <div className="not-on-paper">
        <Dialog title={i18n.t("Hoe ver is het nu?")} trigger={<Button>{i18n.t("Een stap verder of terug")}</Button>}>
          {(close) => <StepForm initiative={initiative} close={close} />}
        </Dialog>
      </div>
    </>
  );
}

function StepForm({
  initiative,
  close,
}: {
  readonly initiative: Initiative;
  readonly close: () => void;
}): ReactElement {
  const { today } = useMe();
  const take = useCommand(TakeStepDocument, { onDone: close });
  const others = phases.filter((phase) => phase !== initiative.phase);
  const next = phases[phases.indexOf(initiative.phase) + 1] ?? "SHARED";
  return (
    <Form
      command={take}
      label={i18n.t("Hoe ver is het nu?")}
      onSubmit={(values) =>
        void take.run({
          initiativeId: initiative.id,
          phase: others.find((phase) => phase === values.text("phase")) ?? next,
          on: values.text("on"),
        })
      }
      buttons={
        <Button type="submit" look="first" isPending={take.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <Select
        name="phase"
        label={i18n.t("Het is nu")}
        isFilter
        options={others.map((phase) => ({ id: phase, name: phaseName(phase) }))}
        defaultValue={next}
      />
      <DayField name="on" label={i18n.t("Sinds wanneer?")} defaultValue={today} isRequired />
    </Form>
  );
}
