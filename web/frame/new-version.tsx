import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { useLocation } from "wouter";
import { Button } from "../components/button";
import { takeNewVersion, useNewVersion } from "../offline/new-version";

/** A new version is offered, and never while somebody fills in a list. */
export function NewVersion(): ReactElement | null {
  const lies = useNewVersion();
  const [path] = useLocation();
  if (!lies || path.startsWith("/bijeenkomsten/")) return null;
  return (
    <p className="frame__news not-on-paper" role="status">
      {i18n.t("Er is een nieuwe versie.")}
      <Button look="quiet" onPress={takeNewVersion}>
        {i18n.t("Gebruik haar nu")}
      </Button>
    </p>
  );
}
