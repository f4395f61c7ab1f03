import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Empty } from "../../components/empty";
import { Notice } from "../../components/notice";
import { say } from "../../components/toast";
import { Page } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import { DecideReachDocument, ReachRequestsDocument, type ReachRequestsQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { momentName } from "../../words/days";

type ReachRequest = ReachRequestsQuery["reachRequests"][number];

/** Caseworkers who met somebody that is known already elsewhere. */
export default function Requests(): ReactElement {
  const requests = useQuery(question(ReachRequestsDocument, {}));
  return (
    <Page
      title={i18n.t("Aanvragen")}
      lead={i18n.t(
        "Iemand is misschien al bekend bij een ander onderdeel. Jij beslist of deze persoon ook hier meedoet.",
      )}
    >
      <Answer to={requests}>
        {({ reachRequests }) =>
          reachRequests.length === 0 ? (
            <Empty>
              {i18n.t(
                "Er ligt niets. Als een begeleider iemand wil inschrijven die al bekend is, komt die vraag hier.",
              )}
            </Empty>
          ) : (
            <ul className="plain list">
              {reachRequests.map((request) => (
                <li key={request.id} className="list__row">
                  <OneRequest request={request} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

function OneRequest({ request }: { readonly request: ReachRequest }): ReactElement {
  const decide = useCommand(DecideReachDocument);
  const answer = async (decision: "LENT" | "REFUSED"): Promise<void> => {
    if (!(await decide.run({ requestId: request.id, decision }))) return;
    say(
      decision === "LENT"
        ? i18n.t("{name} doet nu ook mee bij {trackName}", {
            name: request.participantName,
            trackName: request.trackName,
          })
        : i18n.t("De aanvraag is afgewezen"),
    );
  };
  return (
    <div className="stack stack--close">
      <p>
        {i18n.t("{requestedBy} vraagt of", { requestedBy: request.requestedBy })}{" "}
        <Link href={`/mensen/${request.participantId}`}>{request.participantName}</Link>{" "}
        {i18n.t("ook bij {trackName} mag meedoen.", { trackName: request.trackName })}
      </p>
      <p className="quiet">
        {request.currentTracks.length > 0 && (
          <>{i18n.t("Doet nu mee bij {tracks}.", { tracks: request.currentTracks.join(", ") })} </>
        )}
        {i18n.t("Gevraagd op {moment}.", { moment: momentName(request.requestedAt) })}
        {request.words && <> “{request.words}”</>}
      </p>
      {decide.error != null && <Notice kind="failed">{sentenceOf(decide.error)}</Notice>}
      <div className="row">
        <Button look="first" isPending={decide.isBusy} onPress={() => void answer("LENT")}>
          {i18n.t("Laat ook hier meedoen")}
        </Button>
        <Button look="quiet" isDisabled={decide.isBusy} onPress={() => void answer("REFUSED")}>
          {i18n.t("Nu niet")}
        </Button>
      </div>
    </div>
  );
}
