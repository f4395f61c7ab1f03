import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { sentenceOf } from "../../graphql/fault";
import { EntranceDocument, type EntranceQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { holdsLocked } from "../../outbox/vault";
import { roleWord } from "../../words/kinds";
import { LanguageSwitch } from "../more/language-switch";
import { useLogIn, useLogInToDemo } from "./use-log-in";
import "./log-in.css";

/** The organisation's name, two fields, nothing else; in the demo five people to be. */
export default function LogIn(): ReactElement {
  const { data } = useQuery(question(EntranceDocument, {}));
  const logIn = useLogIn();
  const demo = data?.entrance.demoPeople ?? [];
  useEffect(() => {
    document.title = i18n.t("Inloggen · Meedoen");
  }, []);
  return (
    <main className="log-in">
      <header className="log-in__head">
        <h1>{data?.entrance.organisation ?? i18n.t("De Kunst van het Meedoen")}</h1>
        <p className="quiet">{i18n.t("Wie was erbij, wat bracht iemand mee, en wat kwam ervan.")}</p>
      </header>
      <StillWaiting />
      {demo.length > 0 && <DemoPeople people={demo} />}
      <section className="log-in__form">
        {demo.length > 0 && <h2>{i18n.t("Met een eigen wachtwoord")}</h2>}
        <Form
          command={logIn}
          label={i18n.t("Inloggen")}
          onSubmit={(values) => logIn.mutate({ email: values.text("email"), password: values.text("password") })}
          buttons={
            <Button type="submit" look={demo.length > 0 ? "second" : "first"} isPending={logIn.isPending}>
              {i18n.t("Inloggen")}
            </Button>
          }
        >
          <TextField name="email" type="email" label={i18n.t("E-mailadres")} autoComplete="username" isRequired />
          <TextField
            name="password"
            type="password"
            label={i18n.t("Wachtwoord")}
            autoComplete="current-password"
            isRequired
          />
        </Form>
      </section>
      <LanguageSwitch />
    </main>
  );
}

/** Whose login ended finds what she did here, and nobody else does. */
function StillWaiting(): ReactElement | null {
  const { data: waits } = useQuery({ queryKey: ["what waits here"], queryFn: holdsLocked });
  if (!waits) return null;
  return (
    <Notice kind="attention">
      {i18n.t(
        "Op dit apparaat wacht nog iets van een collega of van jou. Het staat op slot, en wordt verstuurd zodra dezelfde persoon weer inlogt.",
      )}
    </Notice>
  );
}

function DemoPeople({ people }: { readonly people: EntranceQuery["entrance"]["demoPeople"] }): ReactElement {
  const logIn = useLogInToDemo();
  return (
    <section className="stack" aria-label={i18n.t("Proefmensen")}>
      <p>{i18n.t("Dit is een proefomgeving met verzonnen mensen. Kies wie je bent:")}</p>
      <ul className="plain log-in__people">
        {people.map(({ email, name, role, sentence }) => (
          <li key={email}>
            <button
              type="button"
              className="log-in__person"
              onClick={() => logIn.mutate({ email })}
              disabled={logIn.isPending}
            >
              <strong>{name}</strong>
              <span className="small quiet">{roleWord(role)}</span>
              <span>{sentence}</span>
            </button>
          </li>
        ))}
      </ul>
      {logIn.error != null && <Notice kind="failed">{sentenceOf(logIn.error)}</Notice>}
    </section>
  );
}
