import { i18n } from "@lingui/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { Button } from "../../components/button";
import { Form } from "../../components/form";
import { TextField } from "../../components/text-field";
import { Fault } from "../../graphql/fault";
import { ChoosePasswordDocument } from "../../graphql/generated/graphql";
import { send } from "../../graphql/send";
import "./log-in.css";

/** Where the link of an invitation, or of a new password, leads. Its secret stands behind the #, which no server logs. */
export default function ChoosePassword(): ReactElement {
  const token = window.location.hash.slice(1);
  const [isDone, setDone] = useState(false);
  const choose = useMutation({
    retry: false,
    mutationFn: async ({ password, again }: { password: string; again: string }) => {
      if (password !== again)
        throw new Fault("BAD_USER_INPUT", "", { again: i18n.t("Dit is niet hetzelfde wachtwoord.") });
      await send(ChoosePasswordDocument, { token, password });
    },
    onSuccess: () => setDone(true),
  });
  return (
    <main className="log-in">
      <header className="log-in__head">
        <h1>{i18n.t("Kies een wachtwoord")}</h1>
        <p className="quiet">
          {i18n.t("Een paar woorden achter elkaar zijn makkelijk te onthouden en moeilijk te raden.")}
        </p>
      </header>
      {isDone ? (
        <p>
          {i18n.t("Je wachtwoord is bewaard.")} <Link href="/">{i18n.t("Ga naar inloggen")}</Link>
        </p>
      ) : (
        <Form
          command={choose}
          label={i18n.t("Kies een wachtwoord")}
          onSubmit={(values) => choose.mutate({ password: values.text("password"), again: values.text("again") })}
          buttons={
            <Button type="submit" look="first" isPending={choose.isPending}>
              {i18n.t("Bewaar dit wachtwoord")}
            </Button>
          }
        >
          <TextField
            name="password"
            type="password"
            label={i18n.t("Wachtwoord")}
            hint={i18n.t("Minstens 12 tekens")}
            autoComplete="new-password"
            isRequired
          />
          <TextField
            name="again"
            type="password"
            label={i18n.t("Nog een keer")}
            autoComplete="new-password"
            isRequired
          />
        </Form>
      )}
    </main>
  );
}
