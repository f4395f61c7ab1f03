import type { ReactElement } from "react";
import { Notice } from "../components/notice";
import { isFault, sentenceOf } from "../graphql/fault";

/** Somebody who was first, or who came again, is news and no failure. */
export function CallFault({ error }: { readonly error: unknown }): ReactElement | null {
  if (error == null) return null;
  return (
    <Notice kind={isFault(error, "CONFLICT") ? "plain" : "failed"}>
      <p role="status">{sentenceOf(error)}</p>
    </Notice>
  );
}
