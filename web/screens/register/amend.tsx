import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useLocation, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button, ButtonLink } from "../../components/button";
import { Form } from "../../components/form";
import { say } from "../../components/toast";
import { Page } from "../../frame/page";
import {
  AmendParticipantDocument,
  ParticipantPageDocument,
  RegisterListsDocument,
  type RegisterListsQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import type { Person } from "../participant/data";
import { PersonFields, personFacts } from "./person-fields";

/** Mends what is known of somebody; completes a newcomer, who then counts as a person. */
export default function Amend(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const page = useQuery(question(ParticipantPageDocument, { id }));
  const lists = useQuery(question(RegisterListsDocument, {}));
  return (
    <Answer to={page}>
      {({ participantPage: person }) => (
        <Page
          title={
            person.registeredOn
              ? i18n.t("Gegevens van {name}", { name: person.callingName })
              : i18n.t("Schrijf {name} in", { name: person.callingName })
          }
          up={{ path: `/mensen/${id}`, name: person.name }}
          lead={i18n.t("Alleen de roepnaam is nodig.")}
        >
          <Answer to={lists}>{(known) => <AmendForm person={person} lists={known} />}</Answer>
        </Page>
      )}
    </Answer>
  );
}

function AmendForm({ person, lists }: { readonly person: Person; readonly lists: RegisterListsQuery }): ReactElement {
  const [, navigate] = useLocation();
  const amend = useCommand(AmendParticipantDocument, {
    onDone: () => {
      navigate(`/mensen/${person.id}`);
      say(i18n.t("De gegevens van {name} zijn bijgewerkt", { name: person.callingName }));
    },
  });
  return (
    <Form
      command={amend}
      label={i18n.t("Gegevens")}
      onSubmit={(values) => void amend.run({ ...personFacts(values), id: person.id, seenRevision: person.revision })}
      buttons={
        <>
          <Button type="submit" look="first" isPending={amend.isBusy}>
            {person.registeredOn ? i18n.t("Werk bij") : i18n.t("Schrijf in")}
          </Button>
          <ButtonLink look="quiet" to={`/mensen/${person.id}`}>
            {i18n.t("Toch niet")}
          </ButtonLink>
        </>
      }
    >
      <PersonFields districts={lists.districts} person={person} />
    </Form>
  );
}
