import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { fullDay } from "../../words/days";
import { CloseDialog } from "./close-dialog";
import type { Goal, Person } from "./data";
import { ReviewDialog } from "./review-dialog";
import { Staircase } from "./staircase";

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
          <CloseDialog goal={goal} />
        </div>
      )}
    </section>
  );
}
