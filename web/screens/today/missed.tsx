import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { ButtonLink } from "../../components/button";
import { PhoneIcon } from "../../components/icons";
import { Part } from "../../frame/page";
import type { MyDayQuery } from "../../graphql/generated/graphql";
import { sinceDay } from "../../words/days";
import { inWords } from "../../words/numbers";

type Person = MyDayQuery["myDay"]["missed"][number];

/** People who broke their own rhythm, each with one sentence and one button. */
export function Missed({
  people,
  today,
}: {
  readonly people: readonly Person[];
  readonly today: string;
}): ReactElement {
  return (
    <Part title={i18n.t("Even bellen?")}>
      <ul className="plain list">
        {people.map((person) => (
          <li key={`${person.participantId} ${person.trackName}`} className="missed">
            <div>
              <Link href={`/mensen/${person.participantId}`} className="missed__name">
                {person.name}
              </Link>
              <p className="quiet">
                {sentence(person)}
                {person.lastPresentOn && (
                  <> · {i18n.t("laatst {when}", { when: sinceDay(person.lastPresentOn, today) })}</>
                )}
              </p>
            </div>
            {person.phone ? (
              <a className="button button--second" href={`tel:${person.phone.replace(/[^+\d]/g, "")}`}>
                <PhoneIcon />
                {i18n.t("Bel {name}", { name: firstWord(person.name) })}
              </a>
            ) : (
              <ButtonLink to={`/mensen/${person.participantId}`}>{i18n.t("Bekijk")}</ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function sentence({ present, of, absentInARow }: Person): string {
  return i18n.t("kwam {present} van de laatste {of} keer, nu {absent} keer niet", {
    present,
    of,
    absent: inWords(absentInARow),
  });
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? name;
}
