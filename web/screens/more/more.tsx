import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { placesOf } from "../../frame/places";
import { roleWord } from "../../words/kinds";
import { LanguageSwitch } from "./language-switch";
import { LogOut } from "./log-out";
import "./more.css";

/** What has no place in the bar, and who is logged in. */
export default function More(): ReactElement {
  const me = useMe();
  return (
    <Page title={i18n.t("Meer")}>
      <ul className="plain list">
        {placesOf(me.role).map(({ path, name, Icon }) => (
          <li key={path}>
            <Link href={path} className="list__row more__place">
              <Icon />
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <Part title={i18n.t("Jij")}>
        <p>
          {me.name}
          <br />
          <span className="quiet">
            {i18n.t("{role} bij {organisation}", { role: roleWord(me.role), organisation: me.organisation })}
            <br />
            {me.email}
          </span>
        </p>
        <div className="row">
          <LogOut />
          <LanguageSwitch />
        </div>
      </Part>
    </Page>
  );
}
