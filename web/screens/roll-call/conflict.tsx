import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Mark } from "../../components/mark";
import { useMe } from "../../frame/me";
import type { Cell } from "../../outbox/marks";
import { momentName } from "../../words/days";
import { contributionWord } from "../../words/kinds";
import { Choose } from "./choose";
import type { Person } from "./data";

type Props = {
  readonly person: Person;
  readonly mine: Cell;
  readonly theirs: Cell;
  readonly onKeep: (keep: "mine" | "theirs") => void;
};

/** Two people marked the same person differently: a person decides, in one tap. */
export function Conflict({ person, mine, theirs, onKeep }: Props): ReactElement {
  const me = useMe();
  const { recordedByName, recordedAt, mark } = person;
  // An answer holds no words of a person; the list that was asked again does.
  const words = theirs.contribution === mark?.contribution ? (mark?.contributionWords ?? null) : null;
  // The same person on two devices disagrees with herself.
  const who =
    recordedByName === me.name ? i18n.t("jij, op een ander apparaat") : (recordedByName ?? i18n.t("een collega"));
  return (
    <Choose
      about={person.participantId}
      question={i18n.t("{name}: {who} vulde hier iets anders in, {when}. Wat klopt?", {
        name: person.name,
        who,
        when: recordedAt ? momentName(recordedAt) : i18n.t("net"),
      })}
    >
      <Button onPress={() => onKeep("mine")}>
        {i18n.t("Van mij:")} <Mark status={mine.status} /> {contributionOf(mine)}
      </Button>
      <Button onPress={() => onKeep("theirs")}>
        {i18n.t("Van de ander:")} <Mark status={theirs.status} />{" "}
        {contributionOf({ ...theirs, contributionWords: words })}
      </Button>
    </Choose>
  );
}

/** Where both say that she was there, what she brought tells them apart. */
function contributionOf({ contribution, contributionWords }: Cell): string {
  return [contribution && contributionWord(contribution), contributionWords].filter(Boolean).join(", ");
}
