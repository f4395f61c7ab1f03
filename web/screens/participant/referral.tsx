import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { useMe } from "../../frame/me";
import { RecordReferralDocument, SignalReferrerDocument, type ReferralsQuery } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { fullDay } from "../../words/days";
import { referralSources, signalWord, sourceWord } from "../../words/kinds";

export type Referral = ReferralsQuery["referrals"][number];

type Props = { readonly referral: Referral; readonly name: string; readonly isOpen: boolean };

/** By whom she came, and what the referrer was told or may still be told. Only that she began or not, never more. */
export function ReferralLine({ referral, name, isOpen }: Props): ReactElement | null {
  const { source, signal, signalledOn, signalledByName, toTell } = referral;
  if (source === null) return isOpen ? <SourceDialog referral={referral} name={name} /> : null;
  return (
    <div className="referral">
      <p className="quiet">
        {sourceWord(source)}
        {signal && signalledOn && (
          <>
            {" · "}
            {i18n.t("“{signal}” doorgegeven op {day} door {colleague}", {
              signal: signalWord(signal),
              day: fullDay(signalledOn),
              colleague: signalledByName,
            })}
          </>
        )}
        {toTell && (
          <>
            {" · "}
            {i18n.t("nog door te geven: “{signal}”", { signal: signalWord(toTell) })}
          </>
        )}
      </p>
      {toTell && <SignalDialog referral={referral} name={name} signal={toTell} />}
    </div>
  );
}

function SourceDialog({ referral, name }: Omit<Props, "isOpen">): ReactElement {
  const title = i18n.t("Hoe kwam {name} bij ons?", { name });
  const record = useCommand(RecordReferralDocument);
  return (
    <Dialog
      title={title}
      trigger={
        <Button look="quiet" className="not-on-paper">
          {title}
        </Button>
      }
    >
      {(close) => (
        <Form
          command={record}
          label={title}
          onSubmit={(values) => {
            const source = referralSources.find((one) => one === values.text("source"));
            if (source) void record.run({ enrolmentId: referral.enrolmentId, source }).then((done) => done && close());
          }}
          buttons={
            <Button type="submit" look="first" isPending={record.isBusy}>
              {i18n.t("Leg vast")}
            </Button>
          }
        >
          <SourceField isRequired />
        </Form>
      )}
    </Dialog>
  );
}

/** A kind of referrer; a name is nobody's business. */
export function SourceField({ isRequired = false }: { readonly isRequired?: boolean }): ReactElement {
  return (
    <Select
      name="source"
      label={i18n.t("Via wie?")}
      hint={i18n.t("Alleen het soort verwijzer, geen naam")}
      isRequired={isRequired}
      options={referralSources.map((source) => ({ id: source, name: sourceWord(source) }))}
    />
  );
}

type SignalProps = Omit<Props, "isOpen"> & { readonly signal: NonNullable<Referral["toTell"]> };

function SignalDialog({ referral, name, signal }: SignalProps): ReactElement {
  const { today } = useMe();
  const title = i18n.t("Doorgegeven aan de verwijzer");
  const tell = useCommand(SignalReferrerDocument);
  return (
    <Dialog
      title={title}
      trigger={
        <Button look="quiet" className="not-on-paper">
          {i18n.t("Doorgegeven")}
        </Button>
      }
    >
      {(close) => (
        <Form
          command={tell}
          label={title}
          onSubmit={(values) =>
            void tell
              .run({ enrolmentId: referral.enrolmentId, signal, on: values.text("on") })
              .then((done) => done && close())
          }
          buttons={
            <Button type="submit" look="first" isPending={tell.isBusy}>
              {i18n.t("Leg vast")}
            </Button>
          }
        >
          <p>
            {i18n.t(
              "Vertel de verwijzer alleen dit: “{name} {signal}”. Vraag {name} eerst of dat mag. Over wat er hier gebeurt, zeg je niets. Meedoen verstuurt zelf geen bericht.",
              { name, signal: signalWord(signal) },
            )}
          </p>
          <DayField name="on" label={i18n.t("Op welke dag gaf je het door?")} defaultValue={today} isRequired />
        </Form>
      )}
    </Dialog>
  );
}
