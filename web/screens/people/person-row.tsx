import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import type { PeopleQuery } from "../../graphql/generated/graphql";
import { sinceDay } from "../../words/days";

type Person = PeopleQuery["participants"]["people"][number];

export function PersonRow({ person, today }: { readonly person: Person; readonly today: string }): ReactElement {
  return (
    <Link href={`/mensen/${person.id}`} className="list__row person">
      <span className="person__name">
        {person.name}
        {!person.registered && <span className="small quiet"> {i18n.t("nog in te schrijven")}</span>}
      </span>
      <span className="quiet">
        {person.tracks.length > 0 ? person.tracks.join(", ") : i18n.t("doet nu nergens aan mee")}
      </span>
      <span className="quiet person__last">
        {person.lastPresentOn
          ? i18n.t("laatst {when}", { when: sinceDay(person.lastPresentOn, today) })
          : i18n.t("nog niet geweest")}
      </span>
    </Link>
  );
}
