import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams, useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Empty } from "../../components/empty";
import { Notice } from "../../components/notice";
import { Select } from "../../components/select";
import { Skeleton } from "../../components/skeleton";
import { Page, Part } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import { NetworkDocument, RemoveNetworkDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { capital, fullDay } from "../../words/days";
import { momentWord } from "../../words/kinds";
import { Circles } from "./circles";
import {
  circleWord,
  contactWord,
  groupWord,
  supportWord,
  tieWord,
  type Network,
  type NetworkData,
  type Tie,
} from "./data";
import { MomentDialog } from "./moment-dialog";
import { NetworkSentences } from "./network-sentences";
import { SmallShape } from "./shape";
import { TieDialog } from "./tie-dialog";
import { WithoutConsent } from "./without-consent";
import "./network.css";

/** The people around somebody, without names: three circles, and what they say. */
export default function NetworkScreen(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const page = useQuery(question(NetworkDocument, { id }));
  return (
    <Answer to={page} waiting={<Skeleton rows={6} height={72} />}>
      {({ network }) => <NetworkPage page={network} />}
    </Answer>
  );
}

function NetworkPage({ page }: { readonly page: NetworkData }): ReactElement {
  const [params, setParams] = useSearchParams();
  const [newest] = page.networks;
  const shown = page.networks.find(({ id }) => id === params.get("moment")) ?? newest;
  return (
    <Page
      title={i18n.t("Mensen om {name} heen", { name: page.callingName })}
      up={{ path: `/mensen/${page.participantId}`, name: page.callingName }}
      lead={i18n.t("Zonder namen. Wie er is, hoe dichtbij, en wat het contact geeft.")}
      actions={page.consents && newest && <MomentDialog page={page} />}
    >
      {!page.consents && <WithoutConsent page={page} />}
      {page.consents && !newest && (
        <Empty step={<MomentDialog page={page} />}>
          {i18n.t("Hier komen drie cirkels met de mensen om {name} heen. Begin met wie het dichtst bij staat.", {
            name: page.callingName,
          })}
        </Empty>
      )}
      {shown && (
        <>
          {page.networks.length > 1 && (
            <Select
              label={i18n.t("Moment")}
              isFilter
              value={shown.id}
              onChange={(moment) => setParams(moment === newest?.id ? {} : { moment })}
              options={page.networks.map(({ id, moment, on }) => ({
                id,
                name: `${capital(momentWord(moment))}, ${fullDay(on)}`,
              }))}
            />
          )}
          <Circles network={shown} name={page.callingName} />
          <NetworkSentences network={shown} />
          <People page={page} network={shown} mayChange={shown === newest} />
        </>
      )}
    </Page>
  );
}

type PeopleProps = { readonly page: NetworkData; readonly network: Network; readonly mayChange: boolean };

function People({ page, network, mayChange }: PeopleProps): ReactElement {
  const remove = useCommand(RemoveNetworkDocument);
  return (
    <Part title={i18n.t("Wie er zijn")} actions={mayChange && <TieDialog page={page} network={network} />}>
      {network.ties.length === 0 && (
        <p className="quiet">{i18n.t("Niemand genoemd. Laat het zo staan als dat klopt, of zet iemand erbij.")}</p>
      )}
      <ol className="plain list">
        {network.ties.map((tie, index) => (
          <li key={tie.id} className="tie">
            <SmallShape group={tie.group} isNew={tie.isNew} number={index + 1} />
            <div className="tie__words">
              <strong dir="auto">{capital(tieWord(tie))}</strong>
              <p className="quiet">{describe(tie)}</p>
            </div>
            {mayChange && (
              <div className="not-on-paper">
                <TieDialog page={page} network={network} tie={tie} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {remove.error != null && <Notice kind="failed">{sentenceOf(remove.error)}</Notice>}
      {mayChange ? (
        <div className="not-on-paper">
          <Dialog
            title={i18n.t("Dit moment weghalen?")}
            trigger={<Button look="quiet">{i18n.t("Haal dit moment weg")}</Button>}
          >
            {(close) => (
              <div className="stack">
                <p>
                  {i18n.t("De cirkels van {day} verdwijnen. Eerdere momenten blijven staan.", {
                    day: fullDay(network.on),
                  })}
                </p>
                <div className="row">
                  <Button
                    look="danger"
                    isPending={remove.isBusy}
                    onPress={() => void remove.run({ networkId: network.id }).then(close)}
                  >
                    {i18n.t("Haal weg")}
                  </Button>
                  <Button look="quiet" onPress={close}>
                    {i18n.t("Toch niet")}
                  </Button>
                </div>
              </div>
            )}
          </Dialog>
        </div>
      ) : (
        <p className="quiet small">{i18n.t("Dit is een eerder moment. Het blijft zoals het toen was.")}</p>
      )}
    </Part>
  );
}

/** "familie, dichtbij, elke week; gezelschap; woont in de buurt, over en weer, hier leren kennen" */
function describe(tie: Tie): string {
  const more = [
    tie.inNeighbourhood && i18n.t("woont in de buurt"),
    tie.reciprocal && i18n.t("over en weer"),
    tie.throughWorkshop && i18n.t("hier leren kennen"),
    tie.isNew && i18n.t("nieuw sinds de start"),
  ].filter(Boolean);
  const first = [tie.alias && groupWord(tie.group), circleWord(tie.circle), contactWord(tie.contact)].filter(Boolean);
  return [first.join(", "), tie.support.map(supportWord).join(", "), more.join(", ")].filter(Boolean).join("; ");
}
