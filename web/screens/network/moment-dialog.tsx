import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Choice } from "../../components/check";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { useMe } from "../../frame/me";
import { RecordNetworkDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { momentWord, reviewMoments } from "../../words/kinds";
import type { NetworkData } from "./data";

/** A next moment: it begins as a copy of the last one, so that only what changed has to be told. */
export function MomentDialog({ page }: { readonly page: NetworkData }): ReactElement {
  const isFirst = page.networks.length === 0;
  const title = isFirst ? i18n.t("Begin met de cirkels") : i18n.t("Kijk opnieuw");
  return (
    <Dialog title={title} trigger={<Button look={isFirst ? "first" : "second"}>{title}</Button>}>
      {(close) => <MomentForm page={page} close={close} />}
    </Dialog>
  );
}

function MomentForm({ page, close }: { readonly page: NetworkData; readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const record = useCommand(RecordNetworkDocument, { onDone: close });
  const isFirst = page.networks.length === 0;
  return (
    <Form
      command={record}
      label={i18n.t("Welk moment is dit?")}
      onSubmit={(values) => {
        const moment = reviewMoments.find((one) => one === values.text("moment")) ?? "START";
        void record.run({ participantId: page.participantId, moment, on: values.text("on") });
      }}
      buttons={
        <Button type="submit" look="first" isPending={record.isBusy}>
          {i18n.t("Begin")}
        </Button>
      }
    >
      {!isFirst && <p>{i18n.t("De cirkels van de vorige keer staan er al. Verander alleen wat anders is.")}</p>}
      <Choice
        name="moment"
        label={i18n.t("Welk moment is dit?")}
        defaultValue={isFirst ? "START" : "MONTH_6"}
        options={reviewMoments.map((moment) => ({ id: moment, name: momentWord(moment) }))}
      />
      <DayField name="on" label={i18n.t("Dag")} defaultValue={today} isRequired />
    </Form>
  );
}
