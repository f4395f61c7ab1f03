import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { useMe } from "../../frame/me";
import { EnrolDocument, TrackNamesDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { fullDay } from "../../words/days";
import { enrolmentWord, exitWord } from "../../words/kinds";
import { ChangeDialog, EndDialog } from "./enrolment-dialogs";
import { openStatuses, type Enrolment, type Person } from "./data";

/** Tracks with their dates; history stays. */
export function Enrolments({ person }: { readonly person: Person }): ReactElement {
  if (person.enrolments.length === 0) {
    return <p className="quiet">{i18n.t("{name} doet nog nergens aan mee.", { name: person.callingName })}</p>;
  }
  return (
    <ul className="plain list">
      {person.enrolments.map((enrolment) => (
        <li key={enrolment.id} className="enrolment">
          <div>
            <strong>{enrolment.trackName}</strong>
            <p className="quiet">{sentence(enrolment)}</p>
          </div>
          {enrolment.status !== "CLOSED" && (
            <div className="row not-on-paper">
              <ChangeDialog enrolment={enrolment} />
              <EndDialog enrolment={enrolment} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentence({ status, registeredOn, activeFrom, closedOn, exitReason, history }: Enrolment): string {
  const since = activeFrom ?? registeredOn;
  if (status === "CLOSED" && closedOn) {
    const why = exitReason ? exitWord(exitReason) : enrolmentWord(status);
    return i18n.t("van {from} tot {until}: {why}", { from: fullDay(since), until: fullDay(closedOn), why });
  }
  const changedOn = history.findLast((change) => change.status === status)?.on ?? since;
  return i18n.t("{status} sinds {from}", {
    status: enrolmentWord(status),
    from: fullDay(status === "ACTIVE" ? since : changedOn),
  });
}

export function EnrolDialog({ person }: { readonly person: Person }): ReactElement {
  return (
    <Dialog title={i18n.t("Meedoen aan een onderdeel")} trigger={<Button>{i18n.t("Meedoen aan iets nieuws")}</Button>}>
      {(close) => <EnrolForm person={person} close={close} />}
    </Dialog>
  );
}

function EnrolForm({ person, close }: { readonly person: Person; readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const { data } = useQuery(question(TrackNamesDocument, {}));
  const enrol = useCommand(EnrolDocument, { onDone: close });
  return (
    <Form
      command={enrol}
      label={i18n.t("Meedoen aan een onderdeel")}
      onSubmit={(values) => {
        const status = openStatuses.find((one) => one === values.text("status")) ?? "ACTIVE";
        void enrol.run({ participantId: person.id, trackId: values.text("trackId"), status, on: values.text("on") });
      }}
      buttons={
        <Button type="submit" look="first" isPending={enrol.isBusy}>
          {i18n.t("Doet mee")}
        </Button>
      }
    >
      <Select
        name="trackId"
        label={i18n.t("Onderdeel")}
        isRequired
        options={(data?.tracks ?? []).filter(({ closedOn }) => closedOn === null)}
      />
      <Choice
        name="status"
        label={i18n.t("Hoe ver is het?")}
        defaultValue="ACTIVE"
        options={openStatuses.slice(0, 3).map((status) => ({ id: status, name: enrolmentWord(status) }))}
      />
      <DayField name="on" label={i18n.t("Vanaf")} defaultValue={today} isRequired />
    </Form>
  );
}
