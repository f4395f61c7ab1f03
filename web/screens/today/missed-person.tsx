import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { CallOutcomes } from "../../calls/call-outcomes";
import type { CallSteps } from "../../calls/use-call-steps";
import { Button } from "../../components/button";
import { PhoneIcon } from "../../components/icons";
import { useMe } from "../../frame/me";
import type { MyDayQuery } from "../../graphql/generated/graphql";
import { sinceDay } from "../../words/days";
import { inWords } from "../../words/numbers";

type Person = MyDayQuery["myDay"]["missed"][number];
type Props = { readonly person: Person; readonly today: string; readonly steps: CallSteps };

/** One sentence, the telephone, and after calling four words of which one is tapped. */
export function MissedPerson({ person, today, steps }: Props): ReactElement {
  const { accountId } = useMe();
  const [called, setCalled] = useState(false);
  const isOthers = person.callerId !== null && person.callerId !== accountId;
  return (
    <li className="missed">
      <div className="missed__who">
        <Link href={`/mensen/${person.participantId}`} className="missed__name">
          {person.name}
        </Link>
        <p className="quiet">
          {rhythmSentence(person)} · {lastTime(person, today)}
        </p>
        {isOthers && <p className="quiet">{i18n.t("{caller} belt even", { caller: person.callerName })}</p>}
      </div>
      {isOthers ? (
        <Button isDisabled={steps.isBusy} onPress={() => void steps.take(person)}>
          {i18n.t("Ik bel")}
        </Button>
      ) : (
        <div className="missed__actions">
          {person.phone && (
            <a
              className="button button--second"
              href={`tel:${person.phone.replace(/[^+\d]/g, "")}`}
              onClick={() => setCalled(true)}
            >
              <PhoneIcon />
              {i18n.t("Bel {name}", { name: firstWord(person.name) })}
            </a>
          )}
          <Button
            look="quiet"
            aria-expanded={called}
            aria-label={i18n.t("Gebeld met {name}", { name: person.name })}
            onPress={() => setCalled(!called)}
          >
            {i18n.t("Gebeld")}
          </Button>
        </div>
      )}
      {called && !isOthers && <CallOutcomes call={person} steps={steps} />}
    </li>
  );
}

/** How often she came is said in a word: nobody is a figure. */
function rhythmSentence({ came, absentInARow }: Person): string {
  const absent = inWords(absentInARow);
  return {
    ALWAYS: i18n.t("kwam altijd, nu {absent} keer niet", { absent }),
    NEARLY_ALWAYS: i18n.t("kwam bijna altijd, nu {absent} keer niet", { absent }),
    OFTEN: i18n.t("kwam vaak, nu {absent} keer niet", { absent }),
  }[came];
}

/** What came of an earlier call, or else when she was there last. */
function lastTime({ outcome, outcomeOn, lastPresentOn }: Person, today: string): string {
  const when = sinceDay(outcomeOn ?? lastPresentOn, today);
  if (outcome === "NOT_REACHED") return i18n.t("{when} niet bereikt", { when });
  if (outcome === "NEEDS_SOMETHING") return i18n.t("had {when} iets nodig", { when });
  return i18n.t("laatst {when}", { when });
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? name;
}
