import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useLocation, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button, ButtonLink } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Form } from "../../components/form";
import { say } from "../../components/toast";
import { Page } from "../../frame/page";
import {
  MoveSessionDocument,
  PlanningListsDocument,
  type PlanningListsQuery,
  type RollCallQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { listQuestion } from "../../offline/ahead";
import { clock, dayName } from "../../words/days";
import { SessionFields } from "./session-fields";

type Session = RollCallQuery["rollCall"]["session"];

/** One occurrence at another time, place or name; the others stay as they are. */
export default function MoveSession(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const rollCall = useQuery(listQuestion(id));
  const lists = useQuery(question(PlanningListsDocument, {}));
  return (
    <Answer to={rollCall}>
      {({ rollCall: { session } }) => (
        <Page
          title={i18n.t("{title} wijzigen", { title: session.title })}
          up={{ path: `/bijeenkomsten/${id}`, name: i18n.t("Presentielijst") }}
          lead={
            session.seriesId
              ? i18n.t("Alleen deze ene keer, op {day}. De andere keren blijven zoals ze zijn.", {
                  day: dayName(session.on),
                })
              : undefined
          }
        >
          <Answer to={lists}>{(known) => <MoveForm session={session} lists={known} />}</Answer>
        </Page>
      )}
    </Answer>
  );
}

function MoveForm({ session, lists }: { readonly session: Session; readonly lists: PlanningListsQuery }): ReactElement {
  const [, navigate] = useLocation();
  const [what, setWhat] = useState({
    trackId: session.trackId,
    title: session.title,
    placeId: session.placeId,
    startTime: clock(session.startsAt),
    endTime: clock(session.endsAt),
  });
  const [on, setOn] = useState(session.on);
  const move = useCommand(MoveSessionDocument, {
    onDone: () => {
      navigate(`/bijeenkomsten/${session.id}`);
      say(i18n.t("De bijeenkomst is gewijzigd"));
    },
  });
  const { title, placeId, startTime, endTime } = what;
  return (
    <Form
      command={move}
      label={i18n.t("Wijzigen")}
      onSubmit={() => void move.run({ sessionId: session.id, on, title, placeId, startTime, endTime })}
      buttons={
        <>
          <Button type="submit" look="first" isPending={move.isBusy}>
            {i18n.t("Wijzig deze keer")}
          </Button>
          <ButtonLink look="quiet" to={`/bijeenkomsten/${session.id}`}>
            {i18n.t("Toch niet")}
          </ButtonLink>
        </>
      }
    >
      <DayField name="on" label={i18n.t("Dag")} value={on} onChange={setOn} isRequired />
      <SessionFields
        lists={lists}
        value={what}
        onChange={(part) =>
          setWhat((old) => ({ ...old, ...part, placeId: part.placeId === undefined ? old.placeId : part.placeId }))
        }
        isTrackFixed
      />
    </Form>
  );
}
