import { i18n } from "@lingui/core";
import { useState, type FormEvent, type ReactElement } from "react";
import { Form } from "react-aria-components";
import { Button } from "../../components/button";
import { TextField } from "../../components/text-field";
import { say } from "../../components/toast";
import { Fault, sentenceOf } from "../../graphql/fault";
import { WelcomeNewcomerDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { RollCallData } from "./data";

/** Somebody who is here for the first time: a first name is enough. */
export function Newcomer({ session }: { readonly session: RollCallData["session"] }): ReactElement {
  const [name, setName] = useState("");
  const welcome = useCommand(WelcomeNewcomerDocument);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const callingName = name.trim();
    if (callingName === "" || !(await welcome.run({ sessionId: session.id, callingName }))) return;
    setName("");
    say(i18n.t("{name} staat op de lijst", { name: callingName }));
  };
  const fields = welcome.error instanceof Fault ? welcome.error.fields : {};
  const error = fields["callingName"] ?? (welcome.error ? sentenceOf(welcome.error) : null);
  return (
    <Form
      className="newcomer"
      onSubmit={(event) => void submit(event)}
      validationErrors={error ? { callingName: error } : {}}
      validationBehavior="aria"
    >
      <TextField
        name="callingName"
        label={i18n.t("Nieuw gezicht")}
        placeholder={i18n.t("Voornaam")}
        value={name}
        onChange={setName}
        isRequired
        autoComplete="off"
      />
      <Button type="submit" isPending={welcome.isBusy}>
        {i18n.t("Zet op de lijst")}
      </Button>
    </Form>
  );
}
