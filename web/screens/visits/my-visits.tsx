import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Empty } from "../../components/empty";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { say } from "../../components/toast";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import {
  LogVisitDocument,
  MyVisitsDocument,
  type MyVisitsQuery,
  type VisitOutcome,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { addDays, sinceDay } from "../../words/days";
import { agreedWords, outcomes, outcomeWord } from "../../words/visits";
import "./visits.css";

type MyVisit = MyVisitsQuery["myVisits"][number];

/** A volunteer's only page: whom she visits, and how it went, in two taps. */
export default function MyVisits(): ReactElement {
  const visits = useQuery(question(MyVisitsDocument, {}));
  return (
    <Page title={i18n.t("Mijn bezoeken")}>
      <Answer to={visits}>
        {({ myVisits }) =>
          myVisits.length === 0 ? (
            <Empty>{i18n.t("Je bezoekt nog niemand. Zodra dat begint, staat het hier.")}</Empty>
          ) : (
            <ul className="plain list">
              {myVisits.map((visit) => (
                <li key={visit.matchId} className="list__row">
                  <OneVisit visit={visit} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

function OneVisit({ visit }: { readonly visit: MyVisit }): ReactElement {
  const { today } = useMe();
  const [outcome, setOutcome] = useState<VisitOutcome | null>(null);
  const agreed = agreedWords(visit);
  return (
    <section className="stack stack--close" aria-label={visit.callingName}>
      <h2>{visit.callingName}</h2>
      <p className="quiet">
        {[agreed, visit.lastLoggedOn && i18n.t("vastgelegd: {when}", { when: sinceDay(visit.lastLoggedOn, today) })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div className="visits__outcomes">
        {outcomes.map((one) => (
          <Button
            key={one}
            className="visits__outcome"
            aria-pressed={outcome === one}
            onPress={() => setOutcome(outcome === one ? null : one)}
          >
            {outcomeWord(one)}
          </Button>
        ))}
      </div>
      {outcome && <Confirm key={outcome} visit={visit} outcome={outcome} close={() => setOutcome(null)} />}
    </section>
  );
}

type ConfirmProps = { readonly visit: MyVisit; readonly outcome: VisitOutcome; readonly close: () => void };

/** The second tap. A worry may have words; it need not. */
function Confirm({ visit, outcome, close }: ConfirmProps): ReactElement {
  const { today } = useMe();
  const [words, setWords] = useState("");
  const isWorry = outcome === "WORRIED";
  const log = useCommand(LogVisitDocument, {
    onDone: () => {
      say(isWorry ? i18n.t("Een begeleider leest dit nu") : i18n.t("Vastgelegd. Dank je wel!"));
      close();
    },
  });
  const send = (on: string): void =>
    void log.run({ matchId: visit.matchId, outcome, on, words: (isWorry && words.trim()) || null });
  return (
    <div className="visits__confirm">
      {isWorry && (
        <>
          <p>{i18n.t("Een begeleider leest dit meteen. Is er nu gevaar? Bel 112.")}</p>
          <TextField lines label={i18n.t("Wat zag of hoorde je?")} value={words} onChange={setWords} />
        </>
      )}
      {log.error != null && <Notice kind="failed">{sentenceOf(log.error)}</Notice>}
      <Button look="first" className="visits__outcome" isPending={log.isBusy} onPress={() => send(today)}>
        {i18n.t("Leg vast voor vandaag")}
      </Button>
      <Button look="quiet" isDisabled={log.isBusy} onPress={() => send(addDays(today, -1))}>
        {i18n.t("Het was gisteren")}
      </Button>
    </div>
  );
}
