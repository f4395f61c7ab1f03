import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import type { ReviewMoment } from "../../graphql/generated/graphql";
import { shortDay } from "../../words/days";
import { momentWord } from "../../words/kinds";
import { stepWords, type Goal } from "./data";

type LookedAt = Goal["reviews"][number] & { readonly moment?: ReviewMoment | null };

type Steps = Pick<Goal, "levels"> & { readonly reviews: readonly LookedAt[] };

const steps = [2, 1, 0, -1, -2] as const;

/** Five steps, the highest on top; each review stands on the step that was reached. */
export function Staircase({ goal }: { readonly goal: Steps }): ReactElement {
  const latest = goal.reviews.reduce<LookedAt | null>(
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
                {review.moment && <>, {momentWord(review.moment)}</>}
                {review.words && <>: {review.words}</>}
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}
