import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, type ReactElement } from "react";
import { Link, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { BackIcon, PrintIcon } from "../../components/icons";
import { Notice } from "../../components/notice";
import { Skeleton } from "../../components/skeleton";
import { useMe } from "../../frame/me";
import { PaperListDocument, type PaperListQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { capital, clockRange, dayName } from "../../words/days";
import { PaperTable } from "./paper-table";
import { QrCode } from "./qr-code";
import "../../frame/page.css";
import "./paper.css";

/** The roll call on paper, for a place without a network. It lies on a table, so it tells no more than who is expected. */
export default function Paper(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const asked = useQuery({ ...question(PaperListDocument, { sessionId: id }), staleTime: 0 });
  return (
    <article className="paper">
      <div className="row row--apart not-on-paper">
        <Link href={`/bijeenkomsten/${id}`} className="page__up">
          <BackIcon />
          {i18n.t("Presentielijst")}
        </Link>
        <Button look="first" isDisabled={!asked.data} onPress={() => window.print()}>
          <PrintIcon />
          {i18n.t("Druk af")}
        </Button>
      </div>
      <Answer to={asked} waiting={<Skeleton rows={12} />}>
        {({ rollCall }) => <Sheet rollCall={rollCall} />}
      </Answer>
    </article>
  );
}

/** The track is left out on purpose: its name can say why somebody is there. */
function Sheet({ rollCall: { session, roster } }: { readonly rollCall: PaperListQuery["rollCall"] }): ReactElement {
  const { today } = useMe();
  const address = `${window.location.origin}/bijeenkomsten/${session.id}`;
  useEffect(() => {
    document.title = `${session.title} · ${i18n.t("Meedoen")}`;
  }, [session.title]);
  return (
    <div className="paper__sheet">
      <header className="paper__head">
        <div>
          <h1>{session.title}</h1>
          <p className="paper__when">
            {capital(dayName(session.on, today))},{" "}
            <span className="paper__time">{clockRange(session.startsAt, session.endsAt)}</span>
            {session.placeName && (
              <>
                <br />
                {session.placeName}
              </>
            )}
          </p>
          {session.cancelledAt && <Notice>{i18n.t("Deze bijeenkomst gaat niet door.")}</Notice>}
        </div>
        <div className="paper__open">
          <p>
            {i18n.t("Scan met je telefoon en de presentielijst gaat open. Of typ:")}
            <br />
            <span className="paper__address">{address}</span>
          </p>
          <QrCode address={address} />
        </div>
      </header>
      <PaperTable roster={roster} />
      <footer className="paper__foot">
        <p className="paper__line paper__line--short">{i18n.t("En hoeveel anderen?")}</p>
        <p className="paper__line">{i18n.t("Ingevuld door")}</p>
        <p className="paper__line paper__line--short">{i18n.t("Op")}</p>
        <p className="paper__after">{i18n.t("Staat alles in Meedoen? Versnipper dan dit papier.")}</p>
      </footer>
    </div>
  );
}
