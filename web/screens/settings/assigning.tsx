import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { useMe } from "../../frame/me";
import { AssignCaseworkerDocument, EndAssignmentDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { fullDay } from "../../words/days";
import type { Colleagues, Track } from "./data";

/** Who guides this track now. */
export function Assigned({ track }: { readonly track: Track }): ReactElement | null {
  if (track.caseworkers.length === 0) return <p className="quiet">{i18n.t("Nog niemand begeleidt dit onderdeel.")}</p>;
  return (
    <ul className="plain">
      {track.caseworkers.map((caseworker) => (
        <li key={caseworker.assignmentId} className="list__row--apart">
          <OneAssigned caseworker={caseworker} />
        </li>
      ))}
    </ul>
  );
}

function OneAssigned({ caseworker }: { readonly caseworker: Track["caseworkers"][number] }): ReactElement {
  const { today } = useMe();
  const end = useCommand(EndAssignmentDocument);
  const { assignmentId, name, startsOn, endsOn, standIn } = caseworker;
  const since = endsOn
    ? i18n.t("van {from} tot en met {until}", { from: fullDay(startsOn), until: fullDay(endsOn) })
    : i18n.t("sinds {from}", { from: fullDay(startsOn) });
  return (
    <>
      <span>
        {name}{" "}
        <span className="quiet">
          {standIn && <>{i18n.t("valt in")} </>}
          {since}
        </span>
      </span>
      {endsOn === null && (
        <Button look="quiet" isPending={end.isBusy} onPress={() => void end.run({ assignmentId, endsOn: today })}>
          {i18n.t("Stopt vandaag")}
        </Button>
      )}
    </>
  );
}

export function AssignForm({
  track,
  colleagues,
  close,
}: {
  readonly track: Track;
  readonly colleagues: Colleagues;
  readonly close: () => void;
}): ReactElement {
  const { today } = useMe();
  const assign = useCommand(AssignCaseworkerDocument, { onDone: close });
  return (
    <Form
      command={assign}
      label={i18n.t("Wie begeleidt {name}?", { name: track.name })}
      onSubmit={(values) =>
        void assign.run({ trackId: track.id, accountId: values.text("accountId"), startsOn: values.text("startsOn") })
      }
      buttons={
        <Button type="submit" look="first" isPending={assign.isBusy}>
          {i18n.t("Begeleidt dit onderdeel")}
        </Button>
      }
    >
      <Select
        name="accountId"
        label={i18n.t("Begeleider")}
        isRequired
        options={colleagues.filter(({ role }) => role === "CASEWORKER")}
      />
      <DayField name="startsOn" label={i18n.t("Vanaf")} defaultValue={today} isRequired />
    </Form>
  );
}
