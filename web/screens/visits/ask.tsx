import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useLocation, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Form } from "../../components/form";
import { TextField } from "../../components/text-field";
import { say } from "../../components/toast";
import { Page } from "../../frame/page";
import { ParticipantPageDocument, RequestVisitDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { capital } from "../../words/days";
import { purposes, purposeWord } from "../../words/visits";
import { WishFields, wishesIn } from "./wish-fields";
import "./visits.css";

/** Somebody would like a visit at home. */
export default function AskForVisit(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const page = useQuery(question(ParticipantPageDocument, { id }));
  return (
    <Answer to={page}>
      {({ participantPage: { callingName, name, language } }) => (
        <Page
          title={i18n.t("Huisbezoek voor {name}", { name: callingName })}
          up={{ path: `/mensen/${id}`, name }}
          lead={i18n.t("Hiermee zoeken we een vrijwilliger die past. De vrijwilliger leest dit niet.")}
        >
          <AskForm participantId={id} language={language ?? null} />
        </Page>
      )}
    </Answer>
  );
}

function AskForm({
  participantId,
  language,
}: {
  readonly participantId: string;
  readonly language: string | null;
}): ReactElement {
  const [, navigate] = useLocation();
  const request = useCommand(RequestVisitDocument, {
    onDone: ({ requestVisit }) => {
      navigate(`/huisbezoek/vragen/${requestVisit.id}`);
      say(i18n.t("De vraag staat op de wachtlijst"));
    },
  });
  return (
    <Form
      command={request}
      label={i18n.t("Huisbezoek")}
      onSubmit={(values) => {
        const purpose = purposes.find((one) => one === values.text("purpose")) ?? "COMPANY";
        void request.run({ participantId, purpose, words: values.optional("words"), ...wishesIn(values) });
      }}
      buttons={
        <Button type="submit" look="first" isPending={request.isBusy}>
          {i18n.t("Zet op de wachtlijst")}
        </Button>
      }
    >
      <Choice
        name="purpose"
        label={i18n.t("Waar is het bezoek voor?")}
        defaultValue="COMPANY"
        options={purposes.map((purpose) => ({ id: purpose, name: capital(purposeWord(purpose)) }))}
      />
      <WishFields
        wishes={{ languages: language ? [language] : [], interests: [], availability: [] }}
        interestsLabel={i18n.t("Graag over of samen")}
      />
      <TextField name="words" lines width="wide" label={i18n.t("Toelichting")} hint={i18n.t("In eigen woorden")} />
    </Form>
  );
}
