import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import type { MyDayQuery } from "../../graphql/generated/graphql";
import { clock } from "../../words/days";
import { SessionState } from "../sessions/session-state";

type Session = MyDayQuery["myDay"]["sessions"][number];

/** Time, name, place, how many are expected, and one state. */
export function SessionRow({ session }: { readonly session: Session }): ReactElement {
  return (
    <Link
      href={`/bijeenkomsten/${session.id}`}
      className={session.cancelledAt ? "list__row session session--cancelled" : "list__row session"}
    >
      <span className="session__time">
        {clock(session.startsAt)}
        <span className="small quiet">{i18n.t("tot {time}", { time: clock(session.endsAt) })}</span>
      </span>
      <span className="session__what">
        <strong>{session.title}</strong>
        <span className="quiet">
          {session.placeName && <>{session.placeName} · </>}
          {i18n.t("{expected, plural, one {# persoon verwacht} other {# mensen verwacht}}", {
            expected: session.expected,
          })}
        </span>
      </span>
      <SessionState session={session} />
    </Link>
  );
}
