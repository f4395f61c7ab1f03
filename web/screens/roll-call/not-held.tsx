import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { Fault } from "../../graphql/fault";
import type { Pen } from "../../outbox/use-sheet";
import { clockRange, dayName } from "../../words/days";
import type { RollCallData } from "./data";

type Session = RollCallData["session"];

/** A session that was not held is another fact than one where nobody came. */
export function NotHeld({
  session,
  reason,
  pen,
}: {
  readonly session: Session;
  readonly reason: string;
  readonly pen: Pen;
}): ReactElement {
  const { today } = useMe();
  return (
    <Page title={session.title} lead={`${dayName(session.on, today)}, ${clockRange(session.startsAt, session.endsAt)}`}>
      <Notice>
        <p>{i18n.t("Deze bijeenkomst ging niet door: {reason}", { reason })}</p>
        <Button onPress={() => pen.mean({ kind: "restore" })}>{i18n.t("Toch doorgegaan")}</Button>
      </Notice>
    </Page>
  );
}

export function CancelDialog({ pen }: { readonly pen: Pen }): ReactElement {
  const [error, setError] = useState<Fault | null>(null);
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
          command={{ error }}
          label={i18n.t("Niet doorgegaan")}
          onSubmit={(values) => {
            const reason = values.text("own") || values.text("usual");
            if (reason === "") return setError(noReason());
            pen.mean({ kind: "cancel", reason });
            close();
          }}
          buttons={
            <Button type="submit" look="first">
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

function noReason(): Fault {
  return new Fault("BAD_USER_INPUT", "", { own: i18n.t("Zeg in een paar woorden waarom zij niet doorgaat.") });
}
