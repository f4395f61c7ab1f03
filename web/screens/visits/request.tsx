import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useLocation, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button, ButtonLink } from "../../components/button";
import { Empty } from "../../components/empty";
import { Notice } from "../../components/notice";
import { say } from "../../components/toast";
import { Page, Part } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import {
  ProposeMatchDocument,
  VisitRequestDocument,
  WithdrawVisitRequestDocument,
  type VisitRequestQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { purposeWord, weekPartWord } from "../../words/visits";
import type { Proposal } from "./data";
import { reasonSentence } from "./reason-sentence";
import { waitedWords } from "./waiting";
import "./visits.css";

type Request = VisitRequestQuery["visitRequest"]["request"];

/** Somebody who waits, and the volunteers that could be asked, each with its reasons. */
export default function VisitRequest(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const asked = useQuery(question(VisitRequestDocument, { id }));
  return (
    <Answer to={asked}>
      {({ visitRequest: { request, proposals } }) => (
        <Page
          title={i18n.t("Een vrijwilliger voor {name}", { name: request.participantName })}
          up={{ path: "/huisbezoek", name: i18n.t("Huisbezoek") }}
          lead={[purposeWord(request.purpose), waitedWords(request.waitedDays), request.districtName]
            .filter(Boolean)
            .join(" · ")}
        >
          <Asked request={request} />
          <Part title={i18n.t("Wie zou kunnen")}>
            {proposals.length === 0 && <Empty>{i18n.t("Er zijn nog geen vrijwilligers.")}</Empty>}
            <ul className="plain list">
              {proposals.map((proposal) => (
                <li key={proposal.volunteerId} className="list__row">
                  <OneProposal request={request} proposal={proposal} />
                </li>
              ))}
            </ul>
          </Part>
        </Page>
      )}
    </Answer>
  );
}

function Asked({ request }: { readonly request: Request }): ReactElement {
  const [, navigate] = useLocation();
  const withdraw = useCommand(WithdrawVisitRequestDocument, {
    onDone: () => {
      navigate("/huisbezoek");
      say(i18n.t("De vraag is van de wachtlijst"));
    },
  });
  const wishes = [
    request.languages.length > 0 && i18n.t("Spreekt {languages}.", { languages: request.languages.join(", ") }),
    request.interests.length > 0 && i18n.t("Graag: {interests}.", { interests: request.interests.join(", ") }),
    request.availability.length > 0 &&
      i18n.t("Kan {times}.", { times: request.availability.map(weekPartWord).join(", ") }),
  ];
  return (
    <div className="stack stack--close">
      <p>{wishes.filter(Boolean).join(" ")}</p>
      {request.words && <blockquote className="visits__words">{request.words}</blockquote>}
      {withdraw.error != null && <Notice kind="failed">{sentenceOf(withdraw.error)}</Notice>}
      <div className="row">
        <Link href={`/mensen/${request.participantId}`}>
          {i18n.t("Naar de pagina van {name}", { name: request.participantName })}
        </Link>
        {request.matchId ? (
          <ButtonLink to={`/huisbezoek/koppelingen/${request.matchId}`}>{i18n.t("Naar de koppeling")}</ButtonLink>
        ) : (
          <Button look="quiet" isPending={withdraw.isBusy} onPress={() => void withdraw.run({ requestId: request.id })}>
            {i18n.t("Wil geen bezoek meer")}
          </Button>
        )}
      </div>
    </div>
  );
}

function OneProposal({ request, proposal }: { readonly request: Request; readonly proposal: Proposal }): ReactElement {
  const [, navigate] = useLocation();
  const propose = useCommand(ProposeMatchDocument, {
    onDone: ({ proposeMatch }) => {
      navigate(`/huisbezoek/koppelingen/${proposeMatch.id}`);
      say(i18n.t("{name} is voorgesteld", { name: proposal.name }));
    },
  });
  return (
    <div className="visits__proposal">
      <div>
        <h3>{proposal.name}</h3>
        <ul className="visits__reasons">
          {proposal.reasons.map((reason) => (
            <li key={reason.kind}>{reasonSentence(reason)}</li>
          ))}
        </ul>
        {propose.error != null && <Notice kind="failed">{sentenceOf(propose.error)}</Notice>}
      </div>
      {proposal.mayVisit && !request.matchId && (
        <Button
          isPending={propose.isBusy}
          aria-label={i18n.t("Stel voor: {name}", { name: proposal.name })}
          onPress={() => void propose.run({ requestId: request.id, volunteerId: proposal.volunteerId })}
        >
          {i18n.t("Stel voor")}
        </Button>
      )}
    </div>
  );
}
