import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { Skeleton } from "../../components/skeleton";
import { Page, Part } from "../../frame/page";
import { PersonGoalsDocument, type PersonGoalsQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { fullDay } from "../../words/days";
import { goalEndingWord } from "../../words/kinds";
import { CloseDialog } from "../participant/close-dialog";
import { GoalDialog } from "../participant/goal-dialog";
import { ReviewDialog } from "../participant/review-dialog";
import { Staircase } from "../participant/staircase";
import { GoalWeight } from "./goal-weight";
import "../participant/participant.css";

type GoalsData = PersonGoalsQuery["personGoals"];
type Goal = GoalsData["goals"][number];

/** Everything about somebody's goals: which weighs most, what was said at each look, and how they ended. */
export default function GoalsScreen(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const page = useQuery(question(PersonGoalsDocument, { id }));
  return (
    <Answer to={page} waiting={<Skeleton rows={6} height={72} />}>
      {({ personGoals }) => <GoalsPage page={personGoals} />}
    </Answer>
  );
}

function GoalsPage({ page }: { readonly page: GoalsData }): ReactElement {
  const { callingName: name, goals } = page;
  const open = goals.filter(({ closedOn }) => closedOn === null);
  const closed = goals.filter(({ closedOn }) => closedOn !== null);
  const person = { id: page.participantId, callingName: name };
  return (
    <Page
      title={i18n.t("Doelen van {name}", { name })}
      up={{ path: `/mensen/${page.participantId}`, name }}
      lead={i18n.t("In eigen woorden. Terugkijken doe je samen, en {name} sluit zelf af.", { name })}
      actions={<GoalDialog person={person} />}
    >
      {goals.length === 0 && (
        <Empty>{i18n.t("Hier komt wat {name} wil, met vijf treden om samen op terug te kijken.", { name })}</Empty>
      )}
      {open.length > 0 && (
        <Part title={i18n.t("Hier werkt {name} aan", { name })}>
          <div className="stack goals">
            {open.map((goal) => (
              <OneGoal key={goal.id} goal={goal} hasMore={open.length > 1} />
            ))}
          </div>
        </Part>
      )}
      {closed.length > 0 && (
        <Part title={i18n.t("Afgesloten")}>
          <div className="stack goals">
            {closed.map((goal) => (
              <OneGoal key={goal.id} goal={goal} hasMore={false} />
            ))}
          </div>
        </Part>
      )}
    </Page>
  );
}

function OneGoal({ goal, hasMore }: { readonly goal: Goal; readonly hasMore: boolean }): ReactElement {
  return (
    <section className="goal">
      <div>
        <h3 dir="auto">“{goal.words}”</h3>
        <p className="quiet small">{i18n.t("gesteld op {from}", { from: fullDay(goal.setOn) })}</p>
        {goal.closedOn && <p>{ended(goal, goal.closedOn)}</p>}
        {goal.closingWords && (
          <p>
            <q dir="auto">{goal.closingWords}</q>
          </p>
        )}
      </div>
      <Staircase goal={goal} />
      {!goal.closedOn && (
        <>
          {hasMore && <GoalWeight goal={goal} />}
          <div className="row not-on-paper">
            <ReviewDialog goal={goal} />
            <CloseDialog goal={goal} />
          </div>
        </>
      )}
    </section>
  );
}

function ended({ ending, closedByHerself }: Goal, closedOn: string): string {
  const day = fullDay(closedOn);
  if (ending === null) return i18n.t("Afgesloten op {day}.", { day });
  const how = goalEndingWord(ending);
  return closedByHerself
    ? i18n.t("Zelf afgesloten op {day}: {how}.", { day, how })
    : i18n.t("Op {day} door een begeleider afgesloten: {how}.", { day, how });
}
