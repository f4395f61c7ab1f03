import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Empty } from "../../components/empty";
import { Form, type Values } from "../../components/form";
import { Notice } from "../../components/notice";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import { sentenceOf } from "../../graphql/fault";
import {
  AmendMeetingPlaceDocument,
  CloseMeetingPlaceDocument,
  OpenMeetingPlaceDocument,
  SettingsPlacesDocument,
  type SettingsPlacesQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { fullDay } from "../../words/days";
import { SettingsPage } from "./settings-page";

type Place = SettingsPlacesQuery["meetingPlaces"][number];
type Districts = SettingsPlacesQuery["districts"];

/** Where people meet. */
export default function Places(): ReactElement {
  const known = useQuery(question(SettingsPlacesDocument, {}));
  const open = (
    <Dialog title={i18n.t("Nieuwe plek")} trigger={<Button look="first">{i18n.t("Nieuwe plek")}</Button>}>
      {(close) => <OpenForm districts={known.data?.districts ?? []} close={close} />}
    </Dialog>
  );
  return (
    <SettingsPage lead={i18n.t("De plekken waar bijeenkomsten zijn.")} actions={open}>
      <Answer to={known}>
        {({ meetingPlaces, districts }) =>
          meetingPlaces.length === 0 ? (
            <Empty>{i18n.t("Hier komen de buurthuizen en andere plekken waar jullie samenkomen.")}</Empty>
          ) : (
            <ul className="plain list">
              {meetingPlaces.map((place) => (
                <li key={place.id} className="list__row list__row--apart">
                  <OnePlace place={place} districts={districts} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </SettingsPage>
  );
}

function OnePlace({ place, districts }: { readonly place: Place; readonly districts: Districts }): ReactElement {
  const { name, address, districtName, closedOn } = place;
  return (
    <>
      <div>
        <strong>{name}</strong>{" "}
        {closedOn && <span className="quiet">{i18n.t("gesloten op {day}", { day: fullDay(closedOn) })}</span>}
        <p className="quiet">{[address, districtName].filter(Boolean).join(" · ")}</p>
      </div>
      <Dialog
        title={name}
        trigger={
          <Button look="quiet" aria-label={i18n.t("Wijzig {name}", { name })}>
            {i18n.t("Wijzig")}
          </Button>
        }
      >
        {(close) => <AmendForm place={place} districts={districts} close={close} />}
      </Dialog>
    </>
  );
}

function OpenForm({ districts, close }: { readonly districts: Districts; readonly close: () => void }): ReactElement {
  const open = useCommand(OpenMeetingPlaceDocument, { onDone: close });
  return (
    <Form
      command={open}
      label={i18n.t("Nieuwe plek")}
      onSubmit={(values) => void open.run(facts(values))}
      buttons={
        <Button type="submit" look="first" isPending={open.isBusy}>
          {i18n.t("Zet deze plek erbij")}
        </Button>
      }
    >
      <PlaceFields districts={districts} />
    </Form>
  );
}

function AmendForm({
  place,
  districts,
  close,
}: {
  readonly place: Place;
  readonly districts: Districts;
  readonly close: () => void;
}): ReactElement {
  const { today } = useMe();
  const amend = useCommand(AmendMeetingPlaceDocument, { onDone: close });
  const shut = useCommand(CloseMeetingPlaceDocument, { onDone: close });
  return (
    <div className="stack">
      <Form
        command={amend}
        label={place.name}
        onSubmit={(values) => void amend.run({ id: place.id, ...facts(values) })}
        buttons={
          <Button type="submit" look="first" isPending={amend.isBusy}>
            {i18n.t("Wijzig")}
          </Button>
        }
      >
        <PlaceFields districts={districts} place={place} />
      </Form>
      {shut.error != null && <Notice kind="failed">{sentenceOf(shut.error)}</Notice>}
      {!place.closedOn && (
        <div>
          <Button
            look="danger"
            isPending={shut.isBusy}
            onPress={() => void shut.run({ id: place.id, closedOn: today })}
          >
            {i18n.t("Sluit deze plek vandaag")}
          </Button>
        </div>
      )}
    </div>
  );
}

function PlaceFields({ districts, place }: { readonly districts: Districts; readonly place?: Place }): ReactElement {
  const options = [
    { id: "none", name: i18n.t("Geen wijk") },
    ...districts.filter(({ validUntil }) => validUntil === null).map(({ code, name }) => ({ id: code, name })),
  ];
  return (
    <>
      <TextField name="name" label={i18n.t("Naam")} defaultValue={place?.name ?? ""} isRequired />
      <TextField name="address" label={i18n.t("Adres")} defaultValue={place?.address ?? ""} />
      <Select
        name="districtCode"
        label={i18n.t("Wijk")}
        isFilter
        options={options}
        defaultValue={place?.districtCode ?? "none"}
      />
    </>
  );
}

function facts(values: Values): { name: string; address: string | null; districtCode: string | null } {
  const district = values.text("districtCode");
  return {
    name: values.text("name"),
    address: values.optional("address"),
    districtCode: district === "" || district === "none" ? null : district,
  };
}
