import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Form, type Values } from "../../components/form";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import {
  AmendInitiativeDocument,
  InitiativeChoicesDocument,
  StartInitiativeDocument,
  type InitiativeChoicesQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { PersonField } from "../../people/person-field";
import type { Initiative } from "./data";
import { initiativeKinds, kindName, phaseName, phases } from "./words";

type Props = { readonly initiative?: Initiative; readonly close: () => void };

/** A new initiative, or what is known of one. */
export function InitiativeForm({ initiative, close }: Props): ReactElement {
  const choices = useQuery(question(InitiativeChoicesDocument, {}));
  return (
    <Answer to={choices}>
      {(known) =>
        initiative ? (
          <Amend initiative={initiative} choices={known} close={close} />
        ) : (
          <Start choices={known} close={close} />
        )
      }
    </Answer>
  );
}

function Start({
  choices,
  close,
}: {
  readonly choices: InitiativeChoicesQuery;
  readonly close: () => void;
}): ReactElement {
  const { today } = useMe();
  const start = useCommand(StartInitiativeDocument, { onDone: close });
  return (
    <Form
      command={start}
      label={i18n.t("Nieuw initiatief")}
      onSubmit={(values) =>
        void start.run({
          ...facts(values),
          phase: phases.find((phase) => phase === values.text("phase")) ?? "IDEA",
          on: values.text("on"),
        })
      }
      buttons={
        <Button type="submit" look="first" isPending={start.isBusy}>
          {i18n.t("Zet het erbij")}
        </Button>
      }
    >
      <Facts choices={choices} />
      <Select
        name="phase"
        label={i18n.t("Hoe ver is het?")}
        isFilter
        options={phases.filter((phase) => phase !== "ENDED").map((phase) => ({ id: phase, name: phaseName(phase) }))}
        defaultValue="IDEA"
      />
      <DayField name="on" label={i18n.t("Sinds wanneer?")} defaultValue={today} isRequired />
    </Form>
  );
}

function Amend({
  initiative,
  choices,
  close,
}: {
  readonly initiative: Initiative;
  readonly choices: InitiativeChoicesQuery;
  readonly close: () => void;
}): ReactElement {
  const amend = useCommand(AmendInitiativeDocument, { onDone: close });
  return (
    <Form
      command={amend}
      label={i18n.t("Wijzig")}
      onSubmit={(values) => void amend.run({ id: initiative.id, seenRevision: initiative.revision, ...facts(values) })}
      buttons={
        <Button type="submit" look="first" isPending={amend.isBusy}>
          {i18n.t("Wijzig")}
        </Button>
      }
    >
      <Facts choices={choices} initiative={initiative} />
    </Form>
  );
}

function Facts({
  choices,
  initiative,
}: {
  readonly choices: InitiativeChoicesQuery;
  readonly initiative?: Initiative;
}): ReactElement {
  const none = { id: "none", name: i18n.t("geen") };
  const places = choices.meetingPlaces.filter(({ id, closedOn }) => closedOn === null || id === initiative?.placeId);
  const districts = choices.districts.filter(({ validUntil }) => validUntil === null);
  const organiser =
    initiative?.organiserId && initiative.organiserName
      ? { id: initiative.organiserId, name: initiative.organiserName }
      : null;
  return (
    <>
      <TextField name="name" label={i18n.t("Naam")} defaultValue={initiative?.name ?? ""} isRequired />
      <Select
        name="kind"
        label={i18n.t("Wat is het?")}
        isFilter
        options={initiativeKinds.map((kind) => ({ id: kind, name: kindName(kind) }))}
        defaultValue={initiative?.kind ?? "OWN_ACTIVITY"}
      />
      <PersonField name="organiserId" label={i18n.t("Deelnemer die het organiseert")} chosen={organiser} />
      <TextField
        name="organiserFirstName"
        label={i18n.t("Of een andere bewoner")}
        hint={i18n.t("Alleen een voornaam")}
        defaultValue={initiative?.organiserFirstName ?? ""}
      />
      <Select
        name="placeId"
        label={i18n.t("Plek")}
        isFilter
        options={[none, ...places.map(({ id, name }) => ({ id, name }))]}
        defaultValue={initiative?.placeId ?? "none"}
      />
      <Select
        name="districtCode"
        label={i18n.t("Wijk")}
        isFilter
        options={[none, ...districts.map(({ code, name }) => ({ id: code, name }))]}
        defaultValue={initiative?.districtCode ?? "none"}
      />
      <Select
        name="networkId"
        label={i18n.t("Hoort bij een netwerk")}
        isFilter
        options={[none, ...choices.neighbourhoodLife.networks.map(({ id, name }) => ({ id, name }))]}
        defaultValue={initiative?.networkId ?? "none"}
      />
    </>
  );
}

function facts(values: Values) {
  const chosen = (name: string): string | null => (values.text(name) === "none" ? null : values.optional(name));
  return {
    kind: initiativeKinds.find((kind) => kind === values.text("kind")) ?? "OWN_ACTIVITY",
    name: values.text("name"),
    organiserId: values.optional("organiserId"),
    organiserFirstName: values.optional("organiserFirstName"),
    placeId: chosen("placeId"),
    districtCode: chosen("districtCode"),
    networkId: chosen("networkId"),
  } as const;
}
