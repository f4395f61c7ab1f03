import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button, ButtonLink } from "../../components/button";
import { Notice } from "../../components/notice";
import { sentenceOf } from "../../graphql/fault";
import { EraseNetworksDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { NetworkData } from "./data";

/** Without consent there is nothing to see; what was recorded before can be erased. */
export function WithoutConsent({ page }: { readonly page: NetworkData }): ReactElement {
  const erase = useCommand(EraseNetworksDocument);
  const { participantId, callingName: name, recorded } = page;
  return (
    <>
      <Notice>
        <p>
          {i18n.t(
            "Er is geen toestemming van {name} voor de netwerkcirkels. Zonder toestemming leggen we niets vast.",
            {
              name,
            },
          )}
        </p>
        <ButtonLink to={`/mensen/${participantId}/toestemmingen`}>{i18n.t("Vraag toestemming")}</ButtonLink>
      </Notice>
      {recorded > 0 && (
        <Notice>
          <p>{i18n.t("Wat er eerder is vastgelegd, laten we niet meer zien. Je kunt het wissen.")}</p>
          <Button look="danger" isPending={erase.isBusy} onPress={() => void erase.run({ participantId })}>
            {i18n.t("Wis wat er eerder is vastgelegd")}
          </Button>
        </Notice>
      )}
      {erase.error != null && <Notice kind="failed">{sentenceOf(erase.error)}</Notice>}
    </>
  );
}
