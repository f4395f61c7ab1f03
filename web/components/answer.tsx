import { i18n } from "@lingui/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { isFault, sentenceOf } from "../graphql/fault";
import { Button } from "./button";
import { Notice } from "./notice";
import { Skeleton } from "./skeleton";

type Props<Data> = {
  readonly to: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
  readonly waiting?: ReactNode;
};

/** What a question gave: its answer, the room for it while it is under way, or why there is none. */
export function Answer<Data>({ to, children, waiting = <Skeleton /> }: Props<Data>): ReactElement {
  const isShut = isFault(to.error, "NOT_FOUND") || isFault(to.error, "FORBIDDEN");
  // What was answered before stays while a later try fails; what may not be seen any more does not.
  if (to.data !== undefined && !isShut) return <>{children(to.data)}</>;
  if (to.isPending) return <>{waiting}</>;
  return (
    <Notice kind="failed">
      <p>{sentenceOf(to.error)}</p>
      {!isShut && <Button onPress={() => void to.refetch()}>{i18n.t("Probeer opnieuw")}</Button>}
    </Notice>
  );
}
