import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { sentenceOf } from "../../graphql/fault";
import { CloseGoalDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { fullDay, shortDay } from "../../words/days";
import { stepWords, type Goal, type Person } from "./data";
import { ReviewDialog } from "./review-dialog";

const steps = [2, 1, 0, -1, -2] as const;

export function Goals({ person }: { readonly person: Person }): ReactElement {
  const open = person.goals.filter(({ closedOn }) => closedOn === null);
  const closed = person.goals.filter(({ closedOn }) => closedOn !== null);
  if (person.goals.length === 0) {
    return (
      <p className="quiet">
        {i18n.t(
          "Nog geen doel. Een doel staat hier in de eigen woorden van {name}, met vijf treden om samen op terug te kijken.",
          { name: person.callingName },
        )}
      </p>
    );
  }
  return (
    <div className="stack goals">
      {open.map((goal) => (
        <OneGoal key={goal.id} goal={goal} />
      ))}
      {closed.length > 0 && (
        <details>
          <summary>
            {i18n.t("{count, plural, one {# afgesloten doel} other {# afgesloten doelen}}", { count: closed.length })}
          </summary>
          <div className="stack goals">
            {closed.map((goal) => (
              <OneGoal key={goal.id} goal={goal} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function OneGoal({ goal }: { readonly goal: Goal }): ReactElement {
  const close = useCommand(CloseGoalDocument);
  return (
    <section className="goal">
      <div>
        <h3 dir="auto">“{goal.words}”</h3>
        <p className="quiet small">
          {goal.closedOn
            ? i18n.t("gesteld op {from}, afgesloten op {until}", {
                from: fullDay(goal.setOn),
                until: fullDay(goal.closedOn),
              })
            : i18n.t("gesteld op {from}", { from: fullDay(goal.setOn) })}
        </p>
      </div>
      <Staircase goal={goal} />
      {!goal.closedOn && (
        <div className="row not-on-paper">
          <ReviewDialog goal={goal} />
          <Button look="quiet" isPending={close.isBusy} onPress={() => void close.run({ goalId: goal.id })}>
            {i18n.t("Sluit dit doel af")}
          </Button>
        </div>
      )}
      {close.error != null && <Notice kind="failed">{sentenceOf(close.error)}</Notice>}
    </section>
  );
}

/** Five steps, the highest on top; each review stands on the step that was reached. */
function Staircase({ goal }: { readonly goal: Goal }): ReactElement {
  const latest = goal.reviews.reduce<Goal["reviews"][number] | null>(
    (last, review) => (last && last.on >= review.on ? last : review),
    null,
  );
  return (
    <ol className="plain stairs" aria-label={i18n.t("Vijf treden, de hoogste eerst")}>
      {steps.map((level) => (
        <li
          key={level}
          className={latest?.level === level ? "stair stair--now" : "stair"}
          style={{ "--step": level + 2 }}
        >
          <span>{stepWords(goal, level)}</span>
          {goal.reviews
            .filter((review) => review.level === level)
            .map((review) => (
              <span key={review.id} className="stair__review small">
                <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                  <circle
                    cx="5"
                    cy="5"
                    r="4"
                    fill={review === latest ? "currentColor" : "none"}
                    stroke="currentColor"
                    strokeWidth="1.5"
                  />
                </svg>
                {shortDay(review.on)} {review.on.slice(0, 4)}
                {review.words && <>: {review.words}</>}
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}
