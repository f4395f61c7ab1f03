import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState, type ReactElement } from "react";
import { CheckboxGroup, Label } from "react-aria-components";
import { useLocation } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Check } from "../../components/check";
import { Form, type Values } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { say } from "../../components/toast";
import { Page } from "../../frame/page";
import {
  PossibleDuplicatesDocument,
  RegisterListsDocument,
  RegisterParticipantDocument,
  TrackPlacesDocument,
  type RegisterListsQuery,
} from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { freePlaces } from "../waiting/places";
import { Duplicates } from "./duplicates";
import { PersonFields, personFacts } from "./person-fields";

/** Somebody new. While typing, the page looks whether she is known already. */
export default function Register(): ReactElement {
  const lists = useQuery(question(RegisterListsDocument, {}));
  return (
    <Page
      title={i18n.t("Schrijf iemand in")}
      up={{ path: "/mensen", name: i18n.t("Mensen") }}
      lead={i18n.t("Een roepnaam is genoeg om te beginnen. De rest kan later.")}
    >
      <Answer to={lists}>{(known) => <RegisterForm lists={known} />}</Answer>
    </Page>
  );
}

function RegisterForm({ lists }: { readonly lists: RegisterListsQuery }): ReactElement {
  const [, navigate] = useLocation();
  const [name, setName] = useState<Parameters<NonNullable<Parameters<typeof PersonFields>[0]["onName"]>>[0]>({
    callingName: "",
  });
  const [tracks, setTracks] = useState<string[]>([]);
  const asked = useDeferredValue(name);
  const known = useQuery({
    ...question(PossibleDuplicatesDocument, asked),
    ...keepingPlace,
    enabled: asked.callingName.trim().length > 1,
  });
  const [waits, setWaits] = useState(false);
  const places = useQuery(question(TrackPlacesDocument, {}));
  const isFull = (trackId: string): boolean =>
    places.data?.trackPlaces.some((track) => track.trackId === trackId && freePlaces(track) === 0) ?? false;
  const goesOnList = waits && tracks.some(isFull);
  const register = useCommand(RegisterParticipantDocument, {
    onDone: ({ registerParticipant }) => {
      navigate(goesOnList ? "/wachtlijst" : `/mensen/${registerParticipant.id}`);
      say(
        goesOnList
          ? i18n.t("{name} staat op de wachtlijst", { name: name.callingName })
          : i18n.t("{name} is ingeschreven", { name: name.callingName }),
      );
    },
  });
  const submit = async (values: Values): Promise<void> => {
    const lines = (name: string): string[] =>
      values
        .text(name)
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
    const told = { likes: lines("likes"), strengths: lines("strengths"), brings: lines("brings") };
    const wanted = { ...personFacts(values), ...told, trackIds: tracks, waits: goesOnList };
    // Somebody else may have taken the last place meanwhile
    if (!(await register.run(wanted))) await places.refetch();
  };
  const possible = name.callingName.trim().length > 1 ? (known.data?.possibleDuplicates ?? []) : [];
  return (
    <Form
      command={register}
      label={i18n.t("Schrijf iemand in")}
      onSubmit={(values) => void submit(values)}
      buttons={
        <Button type="submit" look="first" isPending={register.isBusy}>
          {i18n.t("Schrijf in")}
        </Button>
      }
    >
      <StrengthFields />
      <PersonFields districts={lists.districts} onName={setName} />
      {possible.length > 0 && <Duplicates possible={possible} tracks={lists.tracks} />}
      <CheckboxGroup className="field field--wide" value={tracks} onChange={setTracks} validationBehavior="aria">
        <Label className="field__label">{i18n.t("Waar gaat deze persoon aan meedoen?")}</Label>
        {lists.tracks
          .filter(({ closedOn }) => closedOn === null)
          .map(({ id, name: track }) => (
            <Check key={id} value={id}>
              {track}
              {isFull(id) && <span className="quiet"> · {i18n.t("vol")}</span>}
            </Check>
          ))}
      </CheckboxGroup>
      {tracks.some(isFull) && (
        <Notice kind="attention">
          <Check isSelected={waits} onChange={setWaits}>
            {i18n.t("Vol: op de wachtlijst van wat hierboven is aangekruist")}
          </Check>
        </Notice>
      )}
    </Form>
  );
}

/** An intake begins with what somebody likes, can and wants to bring, not with what is missing. */
function StrengthFields(): ReactElement {
  const hint = i18n.t("In eigen woorden, op elke regel één");
  return (
    <>
      <TextField name="likes" lines width="wide" label={i18n.t("Wat vindt deze persoon leuk?")} hint={hint} />
      <TextField name="strengths" lines width="wide" label={i18n.t("Wat kan deze persoon goed?")} hint={hint} />
      <TextField name="brings" lines width="wide" label={i18n.t("Wat wil deze persoon brengen?")} hint={hint} />
    </>
  );
}
