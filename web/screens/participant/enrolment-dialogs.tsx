import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { useMe } from "../../frame/me";
import { ChangeEnrolmentDocument, EndEnrolmentDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { enrolmentWord, exitReasons, exitWord } from "../../words/kinds";
import { openStatuses, type Enrolment } from "./data";

type Props = { readonly enrolment: Enrolment };
type FormProps = Props & { readonly close: () => void };

export function ChangeDialog({ enrolment }: Props): ReactElement {
  return (
    <Dialog title={enrolment.trackName} trigger={<Button look="quiet">{i18n.t("Verandert iets")}</Button>}>
      {(close) => <ChangeForm enrolment={enrolment} close={close} />}
    </Dialog>
  );
}

function ChangeForm({ enrolment, close }: FormProps): ReactElement {
  const { today } = useMe();
  const change = useCommand(ChangeEnrolmentDocument, { onDone: close });
  const next = openStatuses.filter((status) => status !== enrolment.status && status !== "REGISTERED");
  return (
    <Form
      command={change}
      label={enrolment.trackName}
      onSubmit={(values) => {
        const status = next.find((one) => one === values.text("status"));
        if (status) void change.run({ enrolmentId: enrolment.id, status, on: values.text("on") });
      }}
      buttons={
        <Button type="submit" look="first" isPending={change.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <Choice
        name="status"
        label={i18n.t("Hoe is het nu?")}
        defaultValue={next[0] ?? null}
        options={next.map((status) => ({ id: status, name: enrolmentWord(status) }))}
      />
      <DayField name="on" label={i18n.t("Vanaf")} defaultValue={today} isRequired />
    </Form>
  );
}

export function EndDialog({ enrolment }: Props): ReactElement {
  return (
    <Dialog
      title={i18n.t("Stoppen met {trackName}", { trackName: enrolment.trackName })}
      trigger={<Button look="quiet">{i18n.t("Stopt")}</Button>}
    >
      {(close) => <EndForm enrolment={enrolment} close={close} />}
    </Dialog>
  );
}

function EndForm({ enrolment, close }: FormProps): ReactElement {
  const { today } = useMe();
  const end = useCommand(EndEnrolmentDocument, { onDone: close });
  return (
    <Form
      command={end}
      label={i18n.t("Stoppen met {trackName}", { trackName: enrolment.trackName })}
      onSubmit={(values) => {
        const reason = exitReasons.find((one) => one === values.text("reason")) ?? "OTHER";
        void end.run({ enrolmentId: enrolment.id, reason, on: values.text("on") });
      }}
      buttons={
        <Button type="submit" look="first" isPending={end.isBusy}>
          {i18n.t("Sluit af")}
        </Button>
      }
    >
      <Choice
        name="reason"
        label={i18n.t("Wat ging eraan vooraf?")}
        hint={i18n.t("Doorgaan met iets anders is ook een resultaat.")}
        defaultValue="OWN_ACTIVITY"
        options={exitReasons.map((reason) => ({ id: reason, name: exitWord(reason) }))}
      />
      <DayField name="on" label={i18n.t("Laatste dag")} defaultValue={today} isRequired />
    </Form>
  );
}
