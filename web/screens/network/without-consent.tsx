import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { sentenceOf } from "../../graphql/fault";
import {
  EraseNetworksDocument,
  NetworkConsentDocument,
  RecordNetworkConsentDocument,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import type { NetworkData } from "./data";

const methods = ["SPOKEN", "SIGNED"] as const;

/** Without consent there is nothing to see; the text stands here to be read together, and her answer is kept with it. */
export function WithoutConsent({ page }: { readonly page: NetworkData }): ReactElement {
  const erase = useCommand(EraseNetworksDocument);
  const name = page.callingName;
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
        {page.recorded > 0 && (
          <>
            <p>{i18n.t("Wat er eerder is vastgelegd, laten we niet meer zien. Je kunt het wissen.")}</p>
            <Button
              look="danger"
              isPending={erase.isBusy}
              onPress={() => void erase.run({ participantId: page.participantId })}
            >
              {i18n.t("Wis wat er eerder is vastgelegd")}
            </Button>
          </>
        )}
      </Notice>
      {erase.error != null && <Notice kind="failed">{sentenceOf(erase.error)}</Notice>}
      <AskConsent page={page} />
    </>
  );
}

/** Asked again too when the text was changed: without an answer to the new one nothing can be recorded. */
export function AskConsent({ page }: { readonly page: NetworkData }): ReactElement {
  const texts = useQuery(question(NetworkConsentDocument, { id: page.participantId }));
  return (
    <Answer to={texts}>
      {({ consents }) => {
        const text = consents.find(({ purpose }) => purpose === "NETWORK");
        if (!text || text.stands) return null;
        return <ConsentForm page={page} words={text.words} version={text.version} isAgain={text.askAgain} />;
      }}
    </Answer>
  );
}

type FormProps = {
  readonly page: NetworkData;
  readonly words: string;
  readonly version: number;
  readonly isAgain: boolean;
};

function ConsentForm({ page, words, version, isAgain }: FormProps): ReactElement {
  const record = useCommand(RecordNetworkConsentDocument);
  const title = isAgain ? i18n.t("De tekst is veranderd. Vraag het opnieuw.") : i18n.t("Vraag het samen");
  return (
    <section className="stack">
      <h2>{title}</h2>
      <blockquote className="consent-words">{words}</blockquote>
      <Form
        command={record}
        label={title}
        onSubmit={(values) => {
          const method = methods.find((one) => one === values.text("method")) ?? "SPOKEN";
          const answer = values.text("answer") === "GIVEN" ? "GIVEN" : "REFUSED";
          void record.run({
            participantId: page.participantId,
            purpose: "NETWORK",
            answer,
            method,
            seenVersion: version,
          });
        }}
        buttons={
          <Button type="submit" look="first" isPending={record.isBusy}>
            {i18n.t("Leg het antwoord vast")}
          </Button>
        }
      >
        <Choice
          name="answer"
          label={i18n.t("Wat zegt {name}?", { name: page.callingName })}
          defaultValue="GIVEN"
          options={[
            { id: "GIVEN", name: i18n.t("ja, dat mag") },
            { id: "REFUSED", name: i18n.t("nee, liever niet") },
          ]}
        />
        <Choice
          name="method"
          label={i18n.t("Hoe?")}
          defaultValue="SPOKEN"
          options={[
            { id: "SPOKEN", name: i18n.t("gezegd in een gesprek") },
            { id: "SIGNED", name: i18n.t("met een handtekening") },
          ]}
        />
      </Form>
    </section>
  );
}
