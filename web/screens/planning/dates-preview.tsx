import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, type ReactElement } from "react";
import { isFault } from "../../graphql/fault";
import { PlannedDatesDocument, type PlannedDatesQuery, type SeriesPlan } from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { capital, clockRange, monthName, shortDay } from "../../words/days";

/** Which days it will be, and which are skipped because of a holiday. */
export function DatesPreview({ plan }: { readonly plan: SeriesPlan }): ReactElement | null {
  // The server asks for a track and a title before it plans; a preview needs neither.
  const asked = useDeferredValue({ ...plan, title: plan.title.trim() || "-" });
  const planned = useQuery({
    ...question(PlannedDatesDocument, { plan: asked }),
    ...keepingPlace,
    enabled: asked.trackId !== "",
  });
  const dates = planned.data?.plannedDates ?? [];
  const held = dates.filter(({ skippedBecause }) => skippedBecause === null);
  return (
    <section className="planning__preview" aria-live="polite">
      <h2>{i18n.t("Dit worden de dagen")}</h2>
      {asked.trackId === "" && (
        <p className="quiet">{i18n.t("Kies eerst een onderdeel. Dan staan hier alle dagen.")}</p>
      )}
      {planned.error != null && isFault(planned.error, "BAD_USER_INPUT") && (
        <p className="quiet">{Object.values(planned.error.fields)[0] ?? planned.error.message}</p>
      )}
      {dates.length > 0 && (
        <p>
          {i18n.t(
            "{held, plural, one {# bijeenkomst} other {# bijeenkomsten}}, {skipped, plural, =0 {geen dag overgeslagen} one {# dag overgeslagen} other {# dagen overgeslagen}}",
            { held: held.length, skipped: dates.length - held.length },
          )}
        </p>
      )}
      {[...Map.groupBy(dates, ({ on }) => on.slice(0, 7)).entries()].map(([month, days]) => (
        <Month key={month} month={month} days={days} />
      ))}
    </section>
  );
}

type Planned = PlannedDatesQuery["plannedDates"][number];

function Month({ month, days }: { readonly month: string; readonly days: readonly Planned[] }): ReactElement {
  return (
    <div>
      <h3>{capital(monthName(`${month}-01`))}</h3>
      <ul className="plain number">
        {days.map(({ on, startsAt, endsAt, skippedBecause }) => (
          <li key={on}>
            {skippedBecause === null ? (
              <>
                {shortDay(on)} <span className="quiet">{clockRange(startsAt, endsAt)}</span>
              </>
            ) : (
              <span className="quiet">
                <s>{shortDay(on)}</s> {skippedBecause}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
