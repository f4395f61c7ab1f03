import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { Skeleton } from "../../components/skeleton";
import { TextField } from "../../components/text-field";
import { Page, Part } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import { AddMemberDocument, EndMembershipDocument, ResidentsNetworkDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { PersonField } from "../../people/person-field";
import { fullDay } from "../../words/days";
import type { Network as Known } from "./data";
import { InitiativeList } from "./initiative-list";
import { TimeForm, Times } from "./times";
import "./neighbourhood.css";

/** One network of residents: who, what, when. */
export default function Network(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const known = useQuery(question(ResidentsNetworkDocument, { id }));
  return (
    <Answer to={known} waiting={<Skeleton rows={6} height={72} />}>
      {({ residentsNetwork }) => <NetworkPage network={residentsNetwork} />}
    </Answer>
  );
}

function NetworkPage({ network }: { readonly network: Known }): ReactElement {
  const { id, name, districtName, startedOn, initiatives, times } = network;
  return (
    <Page
      title={name}
      up={{ path: "/buurt", name: i18n.t("Buurt") }}
      lead={[districtName, i18n.t("sinds {day}", { day: fullDay(startedOn) })].filter(Boolean).join(" · ")}
      actions={
        <Dialog title={i18n.t("Een keer samen")} trigger={<Button look="first">{i18n.t("Leg een keer vast")}</Button>}>
          {(close) => <TimeForm of={{ networkId: id }} close={close} />}
        </Dialog>
      }
    >
      <Part
        title={i18n.t("Wie erbij horen")}
        actions={
          <Dialog title={i18n.t("Iemand erbij")} trigger={<Button>{i18n.t("Iemand erbij")}</Button>}>
            {(close) => <MemberForm networkId={id} close={close} />}
          </Dialog>
        }
      >
        <Members network={network} />
      </Part>
      <Part title={i18n.t("Wat ze doen")}>
        {initiatives.length === 0 ? (
          <p className="quiet">{i18n.t("Bij een initiatief kies je bij welk netwerk het hoort.")}</p>
        ) : (
          <InitiativeList initiatives={initiatives} />
        )}
      </Part>
      <Part title={i18n.t("Keren samen")}>
        <Times times={times} />
      </Part>
    </Page>
  );
}

function Members({ network }: { readonly network: Known }): ReactElement {
  const end = useCommand(EndMembershipDocument);
  return (
    <>
      <ul className="plain list">
        {network.people.map(({ id, participantId, name, joinedOn }) => (
          <li key={id} className="list__row list__row--apart">
            <div>
              {participantId ? <Link href={`/mensen/${participantId}`}>{name}</Link> : (name ?? i18n.t("een bewoner"))}
              <p className="quiet">{i18n.t("sinds {day}", { day: fullDay(joinedOn) })}</p>
            </div>
            {name && (
              <Button
                look="quiet"
                className="not-on-paper"
                aria-label={i18n.t("{name} gaat weg", { name })}
                isPending={end.isBusy}
                onPress={() => void end.run({ memberId: id })}
              >
                {i18n.t("Gaat weg")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error != null && <Notice kind="failed">{sentenceOf(end.error)}</Notice>}
    </>
  );
}

function MemberForm({ networkId, close }: { readonly networkId: string; readonly close: () => void }): ReactElement {
  const add = useCommand(AddMemberDocument, { onDone: close });
  return (
    <Form
      command={add}
      label={i18n.t("Iemand erbij")}
      onSubmit={(values) =>
        void add.run({
          networkId,
          participantId: values.optional("participantId"),
          firstName: values.optional("firstName"),
        })
      }
      buttons={
        <Button type="submit" look="first" isPending={add.isBusy}>
          {i18n.t("Zet erbij")}
        </Button>
      }
    >
      <PersonField name="participantId" label={i18n.t("Een deelnemer")} />
      <TextField name="firstName" label={i18n.t("Of een andere bewoner")} hint={i18n.t("Alleen een voornaam")} />
    </Form>
  );
}
