import { i18n } from "@lingui/core";
import { useState, type FormEvent, type ReactElement } from "react";
import { Form } from "react-aria-components";
import { Button } from "../../components/button";
import { TextField } from "../../components/text-field";
import { say } from "../../components/toast";
import { operationId } from "../../graphql/operation-id";
import type { Pen } from "../../outbox/use-sheet";

/** As many letters as a first name may have. */
const longest = 120;

/** Somebody who is here for the first time: a first name is enough, and her row is there at once. */
export function Newcomer({ pen }: { readonly pen: Pen }): ReactElement {
  const [name, setName] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const callingName = name.trim();
    if (callingName === "") return;
    pen.mean({ kind: "newcomer", participantId: operationId(), callingName });
    setName("");
    say(i18n.t("{name} staat op de lijst", { name: callingName }));
  };
  return (
    <Form className="newcomer" onSubmit={submit} validationBehavior="aria">
      <TextField
        name="callingName"
        label={i18n.t("Nieuw gezicht")}
        placeholder={i18n.t("Voornaam")}
        value={name}
        onChange={setName}
        isRequired
        maxLength={longest}
        autoComplete="off"
      />
      <Button type="submit">{i18n.t("Zet op de lijst")}</Button>
    </Form>
  );
}
