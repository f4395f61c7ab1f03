import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { memo, useEffect, type ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button, ButtonLink } from "../../components/button";
import { Empty } from "../../components/empty";
import { Notice } from "../../components/notice";
import { Skeleton } from "../../components/skeleton";
import { hush } from "../../components/toast";
import { sentenceOf } from "../../graphql/fault";
import { RollCallDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useAccount } from "../../outbox/accounts";
import { Closing } from "./closing";
import type { RollCallData } from "./data";
import { HeadCount } from "./head-count";
import { NotHeld } from "./not-held";
import { Newcomer } from "./newcomer";
import { RollCallHead } from "./roll-call-head";
import { RollCallTable } from "./roll-call-table";
import { useSteps } from "./use-steps";
import "./roll-call.css";

/** Who was there. Saved while tapping; "Afronden" only closes. */
export default function RollCall(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const asked = useQuery({ ...question(RollCallDocument, { sessionId: id }), staleTime: 0 });
  useEffect(() => hush, []);
  return (
    <Answer to={asked} waiting={<Skeleton rows={9} height={80} />}>
      {({ rollCall }) => <List key={id} rollCall={rollCall} />}
    </Answer>
  );
}

function List({ rollCall }: { readonly rollCall: RollCallData }): ReactElement {
  const { session, roster } = rollCall;
  const { account, state } = useAccount(session.id, roster);
  const steps = useSteps(account);
  useEffect(() => {
    document.title = `${session.title} · ${i18n.t("Meedoen")}`;
  }, [session.title]);
  if (session.cancelledAt) return <NotHeld session={session} />;
  return (
    <article className="roll-call">
      <RollCallHead rollCall={rollCall} marks={state.marks} steps={steps} />
      {state.fault != null && (
        <Notice kind="failed">
          <p>
            {sentenceOf(state.fault)} {i18n.t("Je invoer staat nog op deze pagina.")}
          </p>
          <Button onPress={account.retry}>{i18n.t("Stuur opnieuw")}</Button>
        </Notice>
      )}
      {roster.length === 0 && (
        <Empty step={<ButtonLink to="/mensen/nieuw">{i18n.t("Schrijf iemand in")}</ButtonLink>}>
          {i18n.t("Er doet nog niemand mee aan dit onderdeel. Wie er voor het eerst is, zet je hieronder op de lijst.")}
        </Empty>
      )}
      {roster.length > 0 && <RollCallTable roster={roster} marks={state.marks} steps={steps} />}
      <Rest session={session} />
    </article>
  );
}

/** What no mark changes is not drawn again with each: it was two fifths of the work of a tap. */
const Rest = memo(function Rest({ session }: { readonly session: RollCallData["session"] }): ReactElement {
  return (
    <>
      <Newcomer session={session} />
      <HeadCount session={session} />
      <Closing session={session} />
    </>
  );
});
