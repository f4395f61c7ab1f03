import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { Select } from "../../components/select";
import { sentenceOf } from "../../graphql/fault";
import {
  RequestReachDocument,
  type PossibleDuplicatesQuery,
  type RegisterListsQuery,
} from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";

type Possible = PossibleDuplicatesQuery["possibleDuplicates"][number];
type Props = { readonly possible: readonly Possible[]; readonly tracks: RegisterListsQuery["tracks"] };

/** Known already, perhaps. Somebody outside one's reach shows neither name nor track. */
export function Duplicates({ possible, tracks }: Props): ReactElement {
  const near = possible.filter(({ inReach }) => inReach);
  const far = possible.filter(({ inReach }) => !inReach);
  return (
    <Notice kind="attention">
      {near.length > 0 && (
        <>
          <p>
            <strong>{i18n.t("Staat deze persoon er al in?")}</strong>
          </p>
          <ul className="plain">
            {near.map(({ reference, name, birthYear, tracks: where }) => (
              <li key={reference}>
                <Link href={`/mensen/${reference}`}>{name}</Link>
                <span className="quiet">
                  {birthYear !== null && <>, {birthYear}</>}
                  {where && where.length > 0 && <> · {where.join(", ")}</>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {far.map(({ reference }) => (
        <Unseen key={reference} reference={reference} tracks={tracks} />
      ))}
    </Notice>
  );
}

function Unseen({ reference, tracks }: { readonly reference: string; readonly tracks: Props["tracks"] }): ReactElement {
  const open = tracks.filter(({ closedOn }) => closedOn === null);
  const [trackId, setTrackId] = useState(open[0]?.id ?? "");
  const [isAsked, setAsked] = useState(false);
  const request = useCommand(RequestReachDocument, { onDone: () => setAsked(true) });
  if (isAsked)
    return (
      <p role="status">{i18n.t("Je vraag ligt bij de manager. Je hoeft deze persoon niet zelf in te schrijven.")}</p>
    );
  return (
    <div className="stack stack--close">
      <p>
        <strong>{i18n.t("Misschien al bekend.")}</strong>{" "}
        {i18n.t(
          "Iemand met deze naam doet mee bij een ander onderdeel. De manager kan deze persoon ook bij jou laten meedoen.",
        )}
      </p>
      <div className="row row--end">
        <Select
          label={i18n.t("Bij welk onderdeel van jou?")}
          isFilter
          options={open}
          value={trackId}
          onChange={setTrackId}
        />
        <Button
          isPending={request.isBusy}
          isDisabled={trackId === ""}
          onPress={() => void request.run({ reference, trackId })}
        >
          {i18n.t("Vraag het de manager")}
        </Button>
      </div>
      {request.error != null && <p>{sentenceOf(request.error)}</p>}
    </div>
  );
}
