import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { memo, useEffect, useMemo, type ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { ButtonLink } from "../../components/button";
import { Empty } from "../../components/empty";
import { Skeleton } from "../../components/skeleton";
import { hush } from "../../components/toast";
import { useMe } from "../../frame/me";
import { Refused } from "../../frame/refused";
import { useLive } from "../../live/use-live";
import { SessionNotes } from "../../notes/session-notes";
import { keepList, listQuestion } from "../../offline/ahead";
import type { Sheet } from "../../outbox/intent";
import { isCountInConflict, pending } from "../../outbox/sheet";
import { useSheet } from "../../outbox/use-sheet";
import { Apologies } from "./apologies";
import { Closing } from "./closing";
import type { Person, RollCallData } from "./data";
import { HeadCount } from "./head-count";
import { History } from "./history";
import { NotHeld } from "./not-held";
import { Newcomer } from "./newcomer";
import { RollCallHead } from "./roll-call-head";
import { RollCallTable } from "./roll-call-table";
import { useSteps } from "./use-steps";
import "./roll-call.css";

/** What was asked while the page was still on its way is not asked again, in milliseconds. */
const justAsked = 2000;

/** Who was there. Saved while tapping; "Afronden" only closes. */
export default function RollCall(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const asked = useQuery({ ...listQuestion(id), staleTime: justAsked });
  useLive(asked.data && id, asked.refetch);
  useEffect(() => void (asked.data && keepList(asked.data)), [asked.data]);
  useEffect(() => hush, []);
  return (
    <Answer to={asked} waiting={<Skeleton rows={9} height={80} />}>
      {({ rollCall, asOf }) => <List key={id} rollCall={rollCall} asOf={asOf} />}
    </Answer>
  );
}

function List({ rollCall, asOf }: { readonly rollCall: RollCallData; readonly asOf: number }): ReactElement {
  const { session } = rollCall;
  const { sheet, pen } = useSheet(rollCall, asOf);
  const roster = useWithNewcomers(rollCall.roster, sheet);
  const steps = useSteps(pen);
  useEffect(() => {
    document.title = `${session.title} · ${i18n.t("Meedoen")}`;
  }, [session.title]);
  const wish = pending(sheet, "cancel", "restore");
  const cancelReason = wish ? (wish.kind === "cancel" ? wish.reason : null) : session.cancelReason;
  const { today } = useMe();
  if (cancelReason !== null) return <NotHeld session={session} reason={cancelReason} pen={pen} />;
  if (session.on > today && session.loggedAt === null) {
    return <Apologies session={session} roster={roster} sheet={sheet} pen={pen} />;
  }
  return (
    <article className="roll-call">
      <RollCallHead rollCall={{ ...rollCall, roster }} marks={sheet.marks} steps={steps} />
      <Refused sheet={sheet} sessionId={session.id} />
      {roster.length === 0 && (
        <Empty step={<ButtonLink to="/mensen/nieuw">{i18n.t("Schrijf iemand in")}</ButtonLink>}>
          {i18n.t("Er doet nog niemand mee aan dit onderdeel. Wie er voor het eerst is, zet je hieronder op de lijst.")}
        </Empty>
      )}
      {roster.length > 0 && <RollCallTable roster={roster} marks={sheet.marks} steps={steps} />}
      <Rest
        session={session}
        wish={pending(sheet, "headCount")}
        conflict={sheet.intents.find(isCountInConflict) ?? null}
        pen={pen}
      />
      <History steps={sheet.steps} pen={pen} />
    </article>
  );
}

type RestProps = Parameters<typeof HeadCount>[0];

/** What no mark changes is not drawn again with each: it was two fifths of the work of a tap. */
const Rest = memo(function Rest({ session, wish, conflict, pen }: RestProps): ReactElement {
  return (
    <>
      <Newcomer pen={pen} />
      <HeadCount session={session} wish={wish} conflict={conflict} pen={pen} />
      <SessionNotes sessionId={session.id} />
      <Closing session={session} pen={pen} />
    </>
  );
});

/** Who was put on the list here stands on it, also before the server knows. */
function useWithNewcomers(roster: RollCallData["roster"], { intents }: Sheet): RollCallData["roster"] {
  return useMemo(() => {
    const known = new Set(roster.map(({ participantId }) => participantId));
    const fresh = intents.flatMap(({ errand, state }) =>
      errand.kind === "newcomer" && state !== "refused" && !known.has(errand.participantId) ? [newPerson(errand)] : [],
    );
    return fresh.length === 0 ? roster : [...roster, ...fresh];
  }, [roster, intents]);
}

function newPerson({ participantId, callingName }: { participantId: string; callingName: string }): Person {
  return {
    participantId,
    name: callingName,
    callingName,
    registered: false,
    mark: null,
    lastPresentOn: null,
    lastMarks: [],
    openGoals: [],
    missed: false,
    lastTime: null,
    recordedAt: null,
    recordedByName: null,
    apology: null,
  };
}
