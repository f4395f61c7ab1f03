import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Choice } from "../../components/check";
import type { Role } from "../../graphql/generated/graphql";
import { roleWord } from "../../words/kinds";

export const roles: readonly Role[] = ["CASEWORKER", "MANAGER", "FUNDER", "ADMIN", "VOLUNTEER"];

/** One role, each with what it sees. */
export function RoleChoice({ defaultValue }: { readonly defaultValue: Role }): ReactElement {
  const sees: Readonly<Record<Role, string>> = {
    CASEWORKER: i18n.t("ziet de mensen van de eigen onderdelen"),
    MANAGER: i18n.t("ziet alle mensen en cijfers"),
    FUNDER: i18n.t("ziet alleen vastgestelde rapportages"),
    ADMIN: i18n.t("richt in, ziet geen mensen"),
    VOLUNTEER: i18n.t("ziet alleen wie zij zelf thuis bezoekt"),
  };
  return (
    <Choice
      name="role"
      label={i18n.t("Rol")}
      defaultValue={defaultValue}
      options={roles.map((role) => ({
        id: role,
        name: (
          <>
            {roleWord(role)} <span className="quiet">{sees[role]}</span>
          </>
        ),
      }))}
    />
  );
}
