import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Button } from "../../components/button";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { placesOf } from "../../frame/places";
import { roleWord } from "../../words/kinds";
import { useLogOut } from "../log-in/use-log-in";
import { LanguageSwitch } from "./language-switch";
import "./more.css";

/** What has no place in the bar, and who is logged in. */
export default function More(): ReactElement {
  const me = useMe();
  const logOut = useLogOut();
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
          <Button onPress={() => logOut.mutate()} isPending={logOut.isPending}>
            {i18n.t("Uitloggen")}
          </Button>
          <LanguageSwitch />
        </div>
      </Part>
    </Page>
  );
}
