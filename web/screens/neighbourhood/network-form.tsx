import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { InitiativeChoicesDocument, StartNetworkDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";

/** A new residents' network. */
export function NetworkForm({ close }: { readonly close: () => void }): ReactElement {
  const choices = useQuery(question(InitiativeChoicesDocument, {}));
  const start = useCommand(StartNetworkDocument, { onDone: close });
  return (
    <Answer to={choices}>
      {({ districts }) => (
        <Form
          command={start}
          label={i18n.t("Nieuw netwerk")}
          onSubmit={(values) => {
            const district = values.text("districtCode");
            void start.run({ name: values.text("name"), districtCode: district === "none" ? null : district });
          }}
          buttons={
            <Button type="submit" look="first" isPending={start.isBusy}>
              {i18n.t("Zet het erbij")}
            </Button>
          }
        >
          <TextField name="name" label={i18n.t("Naam")} isRequired />
          <Select
            name="districtCode"
            label={i18n.t("Wijk")}
            isFilter
            options={[
              { id: "none", name: i18n.t("geen") },
              ...districts
                .filter(({ validUntil }) => validUntil === null)
                .map(({ code, name }) => ({ id: code, name })),
            ]}
            defaultValue="none"
          />
        </Form>
      )}
    </Answer>
  );
}
