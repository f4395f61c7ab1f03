import { i18n } from "@lingui/core";
import type { ReactElement, ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { Page } from "../../frame/page";
import "./settings.css";

/** The lists of an administrator; each is a list with one form. */
export function SettingsPage({
  children,
  actions,
  lead,
}: {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly lead: string;
}): ReactElement {
  const [path] = useLocation();
  const parts = [
    { path: "/inrichting", name: i18n.t("Gebruikers") },
    { path: "/inrichting/onderdelen", name: i18n.t("Onderdelen") },
    { path: "/inrichting/plekken", name: i18n.t("Plekken") },
    { path: "/inrichting/toestemmingen", name: i18n.t("Toestemmingen") },
    { path: "/inrichting/vragenlijsten", name: i18n.t("Vragenlijsten") },
    { path: "/inrichting/termijnen", name: i18n.t("Termijnen") },
    { path: "/inrichting/berichten", name: i18n.t("Berichten") },
  ];
  return (
    <Page title={i18n.t("Inrichting")} lead={lead} actions={actions}>
      <nav aria-label={i18n.t("Inrichting")} className="not-on-paper">
        <ul className="plain settings__parts">
          {parts.map(({ path: to, name }) => (
            <li key={to}>
              <Link href={to} className="settings__part" aria-current={path === to ? "page" : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
