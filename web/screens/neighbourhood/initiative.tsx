import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Skeleton } from "../../components/skeleton";
import { Page, Part } from "../../frame/page";
import { InitiativeDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import type { Initiative as Known } from "./data";
import { Hours } from "./hours";
import { InitiativeForm } from "./initiative-form";
import { Life } from "./life";
import { TimeForm, Times } from "./times";
import { kindName } from "./words";
import "./neighbourhood.css";

/** One initiative: where it stands, what it takes, when people came together. */
export default function Initiative(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const known = useQuery(question(InitiativeDocument, { id }));
  return (
    <Answer to={known} waiting={<Skeleton rows={6} height={88} />}>
      {({ initiative }) => <InitiativePage initiative={initiative} />}
    </Answer>
  );
}

function InitiativePage({ initiative }: { readonly initiative: Known }): ReactElement {
  const { id, name, kind, placeName, districtName, organiserName, organiserId, networkId, networkName } = initiative;
  const organiser = organiserId ? <Link href={`/mensen/${organiserId}`}>{organiserName}</Link> : organiserName;
  return (
    <Page
      title={name}
      up={{ path: "/buurt", name: i18n.t("Buurt") }}
      lead={[kindName(kind), placeName, districtName].filter(Boolean).join(" · ")}
      actions={
        <>
          <Dialog title={name} trigger={<Button>{i18n.t("Wijzig")}</Button>}>
            {(close) => <InitiativeForm initiative={initiative} close={close} />}
          </Dialog>
          <Dialog
            title={i18n.t("Een keer samen")}
            trigger={<Button look="first">{i18n.t("Leg een keer vast")}</Button>}
          >
            {(close) => <TimeForm of={{ initiativeId: id }} close={close} />}
          </Dialog>
        </>
      }
    >
      {(organiser || networkId) && (
        <p>
          {organiser && (
            <>
              {i18n.t("Georganiseerd door")} {organiser}.{" "}
            </>
          )}
          {networkId && (
            <>
              {i18n.t("Hoort bij")} <Link href={`/buurt/netwerken/${networkId}`}>{networkName}</Link>.
            </>
          )}
        </p>
      )}
      <Part title={i18n.t("Hoe ver het is")}>
        <Life initiative={initiative} />
      </Part>
      <Part title={i18n.t("Onze uren")}>
        <Hours months={initiative.months} />
      </Part>
      <Part title={i18n.t("Keren samen")}>
        <Times times={initiative.times} />
      </Part>
    </Page>
  );
}
