import "@fontsource-variable/source-sans-3/wght.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { i18n } from "@lingui/core";
import { I18nProvider as Words } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, useEffect, useState, type ReactElement } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { useLocation } from "wouter";
import { App } from "./app";
import { arrive } from "./arrival";
import { makeQuestions } from "./graphql/questions";
import { whenLoggedOut } from "./graphql/send";
import { keepApplication } from "./offline/new-version";
import { lockHere } from "./outbox/here";
import "./theme/print.css";
import { regionOf, rememberedLocale, speak } from "./words/locale";

const questions = makeQuestions();
whenLoggedOut((accountId) => void lockHere(accountId));
window.addEventListener("online", () => void questions.invalidateQueries());
arrive(questions);
keepApplication();

/** The language is the key of all that is drawn: whoever changes it sees every word anew. */
function Start(): ReactElement {
  const [locale, setLocale] = useState(i18n.locale);
  const [, navigate] = useLocation();
  useEffect(() => i18n.on("change", () => setLocale(i18n.locale)), []);
  return (
    <Words i18n={i18n} key={locale}>
      <I18nProvider locale={regionOf(locale)}>
        <RouterProvider navigate={navigate}>
          <QueryClientProvider client={questions}>
            <App />
          </QueryClientProvider>
        </RouterProvider>
      </I18nProvider>
    </Words>
  );
}

const place = document.getElementById("page");
if (place) {
  await speak(rememberedLocale());
  createRoot(place).render(
    <StrictMode>
      <Start />
    </StrictMode>,
  );
}
