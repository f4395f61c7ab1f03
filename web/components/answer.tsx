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
  if (to.data !== undefined) return <>{children(to.data)}</>;
  if (to.isPending) return <>{waiting}</>;
  return (
    <Notice kind="failed">
      <p>{sentenceOf(to.error)}</p>
      {!isFault(to.error, "NOT_FOUND") && !isFault(to.error, "FORBIDDEN") && (
        <Button onPress={() => void to.refetch()}>{i18n.t("Probeer opnieuw")}</Button>
      )}
    </Notice>
  );
}
