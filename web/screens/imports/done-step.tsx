import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button, ButtonLink } from "../../components/button";
import { Notice } from "../../components/notice";
import { say } from "../../components/toast";
import { sentenceOf } from "../../graphql/fault";
import { UndoImportDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { countsSentence } from "./counts";
import type { Imported } from "./post-file";

/** What was added, and the way back. */
export function DoneStep({
  imported,
  onAgain,
}: {
  readonly imported: Imported;
  readonly onAgain: () => void;
}): ReactElement {
  return (
    <div className="stack">
      <Notice>
        <p>{countsSentence(imported.added, i18n.t("Overgenomen"))}</p>
      </Notice>
      <div className="row">
        <ButtonLink look="first" to="/mensen">
          {i18n.t("Bekijk de mensen")}
        </ButtonLink>
        <Button onPress={onAgain}>{i18n.t("Nog een bestand")}</Button>
      </div>
    </div>
  );
}

/** Takes back what nobody touched since; the list of earlier imports tells what stayed. */
export function Undo({ id }: { readonly id: string }): ReactElement {
  const undo = useCommand(UndoImportDocument, { onDone: () => say(i18n.t("De import is ongedaan gemaakt")) });
  return (
    <>
      <div>
        <Button look="danger" isPending={undo.isBusy} onPress={() => void undo.run({ importId: id })}>
          {i18n.t("Ongedaan maken")}
        </Button>
      </div>
      {undo.error != null && <Notice kind="failed">{sentenceOf(undo.error)}</Notice>}
    </>
  );
}

export function Undone({ kept }: { readonly kept: readonly string[] }): ReactElement {
  if (kept.length === 0) return <p role="status">{i18n.t("Ongedaan gemaakt: alles is weer zoals het was.")}</p>;
  return (
    <div role="status">
      <p>{i18n.t("Ongedaan gemaakt. Dit bleef staan, omdat iemand er daarna iets mee deed:")}</p>
      <ul>
        {kept.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </div>
  );
}
