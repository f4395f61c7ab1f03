import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Check } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Form, type Values } from "../../components/form";
import { Notice } from "../../components/notice";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import { sentenceOf } from "../../graphql/fault";
import {
  AmendTrackDocument,
  CloseTrackDocument,
  OpenTrackDocument,
  type SettingsTracksQuery,
} from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { Track } from "./data";

type Open = { readonly workshops: SettingsTracksQuery["workshops"]; readonly close: () => void };

export function OpenTrackForm({ workshops, close }: Open): ReactElement {
  const { today } = useMe();
  const open = useCommand(OpenTrackDocument, { onDone: close });
  return (
    <Form
      command={open}
      label={i18n.t("Nieuw onderdeel")}
      onSubmit={(values) =>
        void open.run({
          workshopId: values.text("workshopId"),
          name: values.text("name"),
          publicLabel: values.text("publicLabel"),
          sensitive: values.text("sensitive") !== "",
          capacity: capacityIn(values),
          openedOn: values.text("openedOn"),
        })
      }
      buttons={
        <Button type="submit" look="first" isPending={open.isBusy}>
          {i18n.t("Open dit onderdeel")}
        </Button>
      }
    >
      <Select
        name="workshopId"
        label={i18n.t("Werkplaats")}
        isRequired
        options={workshops}
        defaultValue={workshops[0]?.id}
      />
      <TrackFields />
      <DayField name="openedOn" label={i18n.t("Vanaf")} defaultValue={today} isRequired />
    </Form>
  );
}

export function AmendTrackForm({ track, close }: { readonly track: Track; readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const amend = useCommand(AmendTrackDocument, { onDone: close });
  const shut = useCommand(CloseTrackDocument, { onDone: close });
  return (
    <div className="stack">
      <Form
        command={amend}
        label={track.name}
        onSubmit={(values) =>
          void amend.run({
            id: track.id,
            name: values.text("name"),
            publicLabel: values.text("publicLabel"),
            sensitive: values.text("sensitive") !== "",
            capacity: capacityIn(values),
          })
        }
        buttons={
          <Button type="submit" look="first" isPending={amend.isBusy}>
            {i18n.t("Wijzig")}
          </Button>
        }
      >
        <TrackFields track={track} />
      </Form>
      {shut.error != null && <Notice kind="failed">{sentenceOf(shut.error)}</Notice>}
      {!track.closedOn && (
        <div>
          <Button
            look="danger"
            isPending={shut.isBusy}
            onPress={() => void shut.run({ id: track.id, closedOn: today })}
          >
            {i18n.t("Sluit dit onderdeel vandaag")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Empty is no limit; what is no number is for the server to refuse at its field. */
function capacityIn(values: Values): number | null {
  const given = values.text("capacity");
  return given === "" ? null : Math.trunc(Number(given)) || 0;
}

function TrackFields({ track }: { readonly track?: Track }): ReactElement {
  return (
    <>
      <TextField
        name="name"
        label={i18n.t("Naam binnen")}
        hint={i18n.t("Zoals collega's het noemen")}
        defaultValue={track?.name ?? ""}
        isRequired
      />
      <TextField
        name="publicLabel"
        label={i18n.t("Naam buiten")}
        hint={i18n.t("Neutraal: deelnemers en de gemeente lezen dit")}
        defaultValue={track?.publicLabel ?? ""}
        isRequired
      />
      <TextField
        name="capacity"
        label={i18n.t("Aantal plaatsen")}
        hint={i18n.t("Wie er dan nog bij wil, komt op de wachtlijst. Leeg: geen grens")}
        inputMode="numeric"
        width="narrow"
        defaultValue={track?.capacity?.toString() ?? ""}
      />
      <Check name="sensitive" value="yes" defaultSelected={track?.sensitive ?? false}>
        {i18n.t("Meedoen aan dit onderdeel zegt al iets over gezondheid of herkomst: bescherm kleine groepen extra")}
      </Check>
    </>
  );
}
