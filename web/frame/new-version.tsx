import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { useLocation } from "wouter";
import { Button } from "../components/button";
import { takeNewVersion, useNewVersion } from "../offline/new-version";
import "./new-version.css";

/** A new version is offered, and never while somebody fills in a list. */
export function NewVersion(): ReactElement | null {
  const version = useNewVersion();
  const [path] = useLocation();
  if (version !== "ready" || path.startsWith("/bijeenkomsten/")) return null;
  return (
    <p className="frame__news not-on-paper" role="status">
      {i18n.t("Er is een nieuwe versie.")}
      <TakeIt />
    </p>
  );
}

/** Where the server no longer understands this version, over whatever page is there: nothing goes on without the new one. */
export function NewVersionNeeded(): ReactElement | null {
  if (useNewVersion() !== "needed") return null;
  return (
    <p className="new-version not-on-paper" role="alert">
      {i18n.t("Er is een nieuwe versie nodig om verder te gaan. Wat je op een lijst invulde, gaat mee.")}
      <TakeIt />
    </p>
  );
}

function TakeIt(): ReactElement {
  return (
    <Button look="quiet" onPress={() => void takeNewVersion()}>
      {i18n.t("Gebruik haar nu")}
    </Button>
  );
}
