import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Empty } from "../../components/empty";
import { Page, Part } from "../../frame/page";
import { NeighbourhoodLifeDocument, type NeighbourhoodLifeQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useMe } from "../../frame/me";
import { sinceDay } from "../../words/days";
import { InitiativeForm } from "./initiative-form";
import { InitiativeList } from "./initiative-list";
import { NetworkForm } from "./network-form";
import "./neighbourhood.css";

type Network = NeighbourhoodLifeQuery["neighbourhoodLife"]["networks"][number];

/** What residents start and keep going, and the networks that they make. */
export default function Neighbourhood(): ReactElement {
  const known = useQuery(question(NeighbourhoodLifeDocument, {}));
  return (
    <Page title={i18n.t("Buurt")} lead={i18n.t("Wat bewoners zelf beginnen, en wie elkaar kennen.")}>
      <Answer to={known}>
        {({ neighbourhoodLife: { initiatives, networks } }) => (
          <>
            <Part
              title={i18n.t("Initiatieven")}
              actions={
                <Dialog
                  title={i18n.t("Nieuw initiatief")}
                  trigger={<Button look="first">{i18n.t("Nieuw initiatief")}</Button>}
                >
                  {(close) => <InitiativeForm close={close} />}
                </Dialog>
              }
            >
              {initiatives.length === 0 ? (
                <Empty>{i18n.t("Hier komt wat bewoners beginnen: een repair café, een buurtfeest, een inloop.")}</Empty>
              ) : (
                <InitiativeList initiatives={initiatives} />
              )}
            </Part>
            <Part
              title={i18n.t("Bewonersnetwerken")}
              actions={
                <Dialog title={i18n.t("Nieuw netwerk")} trigger={<Button>{i18n.t("Nieuw netwerk")}</Button>}>
                  {(close) => <NetworkForm close={close} />}
                </Dialog>
              }
            >
              {networks.length === 0 ? (
                <Empty>{i18n.t("Hier komen bewoners die elkaar opzoeken en samen iets doen.")}</Empty>
              ) : (
                <NetworkList networks={networks} />
              )}
            </Part>
          </>
        )}
      </Answer>
    </Page>
  );
}

function NetworkList({ networks }: { readonly networks: readonly Network[] }): ReactElement {
  const { today } = useMe();
  return (
    <ul className="plain list">
      {networks.map(({ id, name, districtName, members, lastOn }) => (
        <li key={id}>
          <Link href={`/buurt/netwerken/${id}`} className="list__row">
            <div>
              <strong>{name}</strong>
              <p className="quiet">
                {[
                  districtName,
                  i18n.t("{members, plural, one {# bewoner} other {# bewoners}}", { members }),
                  lastOn && i18n.t("kwam {when} samen", { when: sinceDay(lastOn, today) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
          </Link>
        </li>
      ))}
    </ul>
  );
}
