import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form, type Values } from "../../components/form";
import { Notice } from "../../components/notice";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { say } from "../../components/toast";
import { useMe } from "../../frame/me";
import { EnrolDocument, JoinWaitingListDocument, TrackPlacesDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { enrolmentWord, referralSources } from "../../words/kinds";
import { freePlaces, placesSentence, type Places } from "../waiting/places";
import { openStatuses, type Person } from "./data";
import { SourceField } from "./referral";

export function EnrolDialog({ person }: { readonly person: Person }): ReactElement {
  return (
    <Dialog title={i18n.t("Meedoen aan een onderdeel")} trigger={<Button>{i18n.t("Meedoen aan iets nieuws")}</Button>}>
      {(close) => <EnrolForm person={person} close={close} />}
    </Dialog>
  );
}

/** Taking part; where a track is full, the same form puts somebody on its list. */
function EnrolForm({ person, close }: { readonly person: Person; readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const places = useQuery(question(TrackPlacesDocument, {}));
  const [trackId, setTrackId] = useState("");
  const enrol = useCommand(EnrolDocument, { onDone: close });
  const join = useCommand(JoinWaitingListDocument, {
    onDone: () => {
      close();
      say(i18n.t("{name} staat op de wachtlijst", { name: person.callingName }));
    },
  });
  const tracks = places.data?.trackPlaces ?? [];
  const track = tracks.find((one) => one.trackId === trackId);
  const isFull = track !== undefined && freePlaces(track) === 0;
  const submit = async (values: Values): Promise<void> => {
    const whom = { participantId: person.id, trackId, on: values.text("on") };
    if (isFull) {
      await join.run({ ...whom, language: values.optional("language"), words: values.optional("words") });
      return;
    }
    const status = openStatuses.find((one) => one === values.text("status")) ?? "ACTIVE";
    const source = referralSources.find((one) => one === values.text("source"));
    // Somebody else may have taken the last place meanwhile
    if (!(await enrol.run({ ...whom, status, source: source ?? null }))) await places.refetch();
  };
  return (
    <Form
      command={isFull ? join : enrol}
      label={i18n.t("Meedoen aan een onderdeel")}
      onSubmit={(values) => void submit(values)}
      buttons={
        <Button type="submit" look="first" isPending={enrol.isBusy || join.isBusy}>
          {isFull ? i18n.t("Zet op de wachtlijst") : i18n.t("Doet mee")}
        </Button>
      }
    >
      <Select
        label={i18n.t("Onderdeel")}
        isRequired
        options={tracks.map((one) => ({ id: one.trackId, name: nameOf(one) }))}
        value={trackId || null}
        onChange={setTrackId}
      />
      {isFull ? (
        <FullFields person={person} track={track} />
      ) : (
        <>
          <Choice
            name="status"
            label={i18n.t("Hoe ver is het?")}
            defaultValue="ACTIVE"
            options={openStatuses.slice(0, 3).map((status) => ({ id: status, name: enrolmentWord(status) }))}
          />
          <SourceField />
        </>
      )}
      <DayField name="on" label={isFull ? i18n.t("Wacht sinds") : i18n.t("Vanaf")} defaultValue={today} isRequired />
    </Form>
  );
}

function FullFields({ person, track }: { readonly person: Person; readonly track: Places }): ReactElement {
  return (
    <>
      <Notice kind="attention">
        <p>
          <strong>{i18n.t("Vol: op de wachtlijst?")}</strong> {placesSentence(track)}.{" "}
          {i18n.t("{waiting, plural, =0 {Niemand wacht} one {# persoon wacht al} other {# mensen wachten al}}.", {
            waiting: track.waiting,
          })}
        </p>
      </Notice>
      <TextField name="language" label={i18n.t("Taal voor het gesprek")} defaultValue={person.language ?? ""} />
      <TextField
        name="words"
        label={i18n.t("Waar moeten we op letten?")}
        hint={i18n.t("Bijvoorbeeld: liefst op dinsdag")}
        maxLength={200}
      />
    </>
  );
}

function nameOf(track: Places): string {
  const free = freePlaces(track);
  if (free === null) return track.trackName;
  const left =
    free === 0 ? i18n.t("vol") : i18n.t("{free, plural, one {nog # plaats} other {nog # plaatsen}}", { free });
  return `${track.trackName} · ${left}`;
}
