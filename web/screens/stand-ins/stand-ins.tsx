import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import {
  EndAssignmentDocument,
  LendTrackDocument,
  StandInsDocument,
  type StandInsQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { addDays, fullDay } from "../../words/days";

type Track = StandInsQuery["tracks"][number];
type Colleagues = StandInsQuery["colleagues"];

/** Who guides what, and who stands in from a day until a day. */
export default function StandIns(): ReactElement {
  const known = useQuery(question(StandInsDocument, {}));
  return (
    <Page
      title={i18n.t("Invallen")}
      lead={i18n.t(
        "Is iemand er een tijd niet? Leen het onderdeel uit aan een collega. Na de laatste dag gaat de toegang vanzelf weer dicht.",
      )}
    >
      <Answer to={known}>
        {({ tracks, colleagues }) =>
          tracks
            .filter(({ closedOn }) => closedOn === null)
            .map((track) => <OneTrack key={track.id} track={track} colleagues={colleagues} />)
        }
      </Answer>
    </Page>
  );
}

function OneTrack({ track, colleagues }: { readonly track: Track; readonly colleagues: Colleagues }): ReactElement {
  const lend = (
    <Dialog title={i18n.t("{name} uitlenen", { name: track.name })} trigger={<Button>{i18n.t("Leen uit")}</Button>}>
      {(close) => <LendForm track={track} colleagues={colleagues} close={close} />}
    </Dialog>
  );
  return (
    <Part title={track.name} actions={lend}>
      {track.caseworkers.length === 0 && <p className="quiet">{i18n.t("Nog niemand begeleidt dit onderdeel.")}</p>}
      <ul className="plain list">
        {track.caseworkers.map((caseworker) => (
          <li key={caseworker.assignmentId} className="row row--apart list__row">
            <OneCaseworker caseworker={caseworker} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function OneCaseworker({ caseworker }: { readonly caseworker: Track["caseworkers"][number] }): ReactElement {
  const { today } = useMe();
  const end = useCommand(EndAssignmentDocument);
  const { name, standIn, startsOn, endsOn, assignmentId } = caseworker;
  return (
    <>
      <p>
        {name}{" "}
        <span className="quiet">
          {standIn && endsOn
            ? i18n.t("valt in van {from} tot en met {until}", { from: fullDay(startsOn), until: fullDay(endsOn) })
            : i18n.t("begeleidt sinds {from}", { from: fullDay(startsOn) })}
        </span>
      </p>
      {standIn && (
        <Button look="quiet" isPending={end.isBusy} onPress={() => void end.run({ assignmentId, endsOn: today })}>
          {i18n.t("Stop vandaag")}
        </Button>
      )}
    </>
  );
}

function LendForm({
  track,
  colleagues,
  close,
}: {
  readonly track: Track;
  readonly colleagues: Colleagues;
  readonly close: () => void;
}): ReactElement {
  const { today } = useMe();
  const lend = useCommand(LendTrackDocument, { onDone: close });
  const own = new Set(track.caseworkers.filter(({ standIn }) => !standIn).map(({ accountId }) => accountId));
  return (
    <Form
      command={lend}
      label={i18n.t("{name} uitlenen", { name: track.name })}
      onSubmit={(values) =>
        void lend.run({
          trackId: track.id,
          accountId: values.text("accountId"),
          startsOn: values.text("startsOn"),
          endsOn: values.text("endsOn"),
        })
      }
      buttons={
        <Button type="submit" look="first" isPending={lend.isBusy}>
          {i18n.t("Leen uit")}
        </Button>
      }
    >
      <Select
        name="accountId"
        label={i18n.t("Wie valt in?")}
        isRequired
        options={colleagues.filter(({ id, role }) => role === "CASEWORKER" && !own.has(id))}
      />
      <div className="field__pair">
        <DayField name="startsOn" label={i18n.t("Van")} defaultValue={today} isRequired />
        <DayField name="endsOn" label={i18n.t("Tot en met")} defaultValue={addDays(today, 13)} isRequired />
      </div>
    </Form>
  );
}
