import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { ButtonLink } from "../../components/button";
import { Empty } from "../../components/empty";
import { Page } from "../../frame/page";

export default function NotFound(): ReactElement {
  return (
    <Page title={i18n.t("Deze pagina is er niet")}>
      <Empty step={<ButtonLink to="/">{i18n.t("Naar je eerste pagina")}</ButtonLink>}>
        {i18n.t("Het adres klopt niet meer, of de pagina hoort bij een andere rol.")}
      </Empty>
    </Page>
  );
}
