import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { Page } from "../../frame/page";
import { MovementProposalsDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { StepButtons } from "./step-buttons";
import { proposalSentence, stepWord } from "./words";
import "./strengths.css";

/** Whose last weeks say that she took a step. */
export default function Steps(): ReactElement {
  const proposals = useQuery(question(MovementProposalsDocument, {}));
  return (
    <Page
      title={i18n.t("Wie zet een stap?")}
      up={{ path: "/mensen", name: i18n.t("Mensen") }}
      lead={i18n.t("Dit volgt uit de presentielijsten en bijdragen. Jij zegt of het klopt; het telt pas daarna.")}
    >
      <Answer to={proposals}>
        {({ movementProposals }) =>
          movementProposals.length === 0 ? (
            <Empty>{i18n.t("Hier komt wie geregeld is gaan komen, of iets is gaan bijdragen.")}</Empty>
          ) : (
            <ul className="plain list">
              {movementProposals.map((proposal) => (
                <li key={proposal.participantId} className="step">
                  <div>
                    <Link href={`/mensen/${proposal.participantId}/krachten`}>{proposal.name}</Link>{" "}
                    <strong>{stepWord(proposal.step)}</strong>
                    <p className="quiet">{proposalSentence(proposal)}</p>
                  </div>
                  <StepButtons proposal={proposal} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}
