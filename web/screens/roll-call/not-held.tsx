import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import { CancelSessionDocument, RestoreSessionDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { clockRange, dayName } from "../../words/days";
import type { RollCallData } from "./data";

type Session = RollCallData["session"];

/** A session that was not held is another fact than one where nobody came. */
export function NotHeld({ session }: { readonly session: Session }): ReactElement {
  const { today } = useMe();
  const restore = useCommand(RestoreSessionDocument);
  return (
    <Page title={session.title} lead={`${dayName(session.on, today)}, ${clockRange(session.startsAt, session.endsAt)}`}>
      <Notice>
        <p>{i18n.t("Deze bijeenkomst ging niet door: {reason}", { reason: session.cancelReason ?? "" })}</p>
        <Button isPending={restore.isBusy} onPress={() => void restore.run({ sessionId: session.id })}>
          {i18n.t("Toch doorgegaan")}
        </Button>
        {restore.error != null && <p>{sentenceOf(restore.error)}</p>}
      </Notice>
    </Page>
  );
}

export function CancelDialog({ session }: { readonly session: Session }): ReactElement {
  const cancel = useCommand(CancelSessionDocument);
  const reasons = [
    i18n.t("te weinig mensen"),
    i18n.t("begeleider ziek"),
    i18n.t("ruimte niet beschikbaar"),
    i18n.t("feestdag of vakantie"),
  ];
  return (
    <Dialog title={i18n.t("Niet doorgegaan")} trigger={<Button look="quiet">{i18n.t("Niet doorgegaan")}</Button>}>
      {(close) => (
        <Form
          command={cancel}
          label={i18n.t("Niet doorgegaan")}
          onSubmit={(values) => {
            const reason = values.text("own") || values.text("usual");
            void cancel.run({ sessionId: session.id, reason }).then((done) => done && close());
          }}
          buttons={
            <Button type="submit" look="first" isPending={cancel.isBusy}>
              {i18n.t("Leg vast")}
            </Button>
          }
        >
          <Choice
            name="usual"
            label={i18n.t("Waarom niet?")}
            options={reasons.map((reason) => ({ id: reason, name: reason }))}
          />
          <TextField name="own" label={i18n.t("Iets anders")} />
        </Form>
      )}
    </Dialog>
  );
}
