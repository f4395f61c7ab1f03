import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Form } from "../../components/form";
import { RecordConsentDocument, type ConsentAnswer, type ConsentMethod } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { Person, PurposeConsent } from "./data";
import { methodName } from "./words";

type Props = {
  readonly person: Person;
  readonly purpose: PurposeConsent;
  /** She said yes, perhaps to an earlier text. */
  readonly isGiven: boolean;
  readonly close: () => void;
};

const methods: readonly ConsentMethod[] = ["SPOKEN", "SIGNED", "DIGITAL"];

/** The text to read out together, and her answer in one tap. */
export function AskForm({ person, purpose, isGiven, close }: Props): ReactElement {
  const { callingName: name, participantId } = person;
  const [method, setMethod] = useState<ConsentMethod>("SPOKEN");
  const record = useCommand(RecordConsentDocument, { onDone: close });
  const answer = (said: ConsentAnswer): void =>
    void record.run({ participantId, purpose: purpose.purpose, answer: said, method, seenVersion: purpose.version });
  const press = (said: ConsentAnswer, words: string): ReactElement => (
    <Button isPending={record.isBusy} onPress={() => answer(said)}>
      {words}
    </Button>
  );
  return (
    <Form
      command={record}
      label={i18n.t("Toestemming")}
      onSubmit={() => undefined}
      buttons={
        <>
          {!purpose.stands && press("GIVEN", i18n.t("{name} zegt ja", { name }))}
          {isGiven
            ? press("WITHDRAWN", i18n.t("{name} trekt het in", { name }))
            : press("REFUSED", i18n.t("{name} zegt nee", { name }))}
        </>
      }
    >
      <p>{purpose.words}</p>
      <Choice
        name="method"
        label={i18n.t("Hoe zegt {name} het?", { name })}
        value={method}
        onChange={(chosen) => setMethod(methods.find((one) => one === chosen) ?? "SPOKEN")}
        options={methods.map((one) => ({ id: one, name: methodName(one) }))}
      />
    </Form>
  );
}
