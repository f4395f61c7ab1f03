import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { isFault } from "./fault";
import type { TypedDocumentString } from "./generated/graphql";
import { meQuestion } from "./questions";
import { operationId } from "./operation-id";
import { send } from "./send";

export type Command<Input, Data> = {
  /** Resolves with the answer, or with undefined after a fault, which is then in `error`. */
  readonly run: (input: Input) => Promise<Data | undefined>;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly forget: () => void;
};

type Settings<Data> = {
  readonly onDone?: (data: Data) => void;
  /** What the page shows is asked again afterwards; a roll call keeps its own account instead. */
  readonly refreshes?: boolean;
};

/** One mutation with its operation id. Pressing again after a lost line sends the same operation, not a second one. */
export function useCommand<Data, Input extends { operationId: string }>(
  document: TypedDocumentString<Data, { input: Input }>,
  { onDone, refreshes = true }: Settings<Data> = {},
): Command<Omit<Input, "operationId">, Data> {
  const questions = useQueryClient();
  const unanswered = useRef<{ body: string; id: string } | null>(null);
  const mutation = useMutation<Data, unknown, Input>({
    mutationFn: (input) => send(document, { input }),
    onSuccess: async (data) => {
      onDone?.(data);
      if (refreshes)
        await questions.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== meQuestion.queryKey });
    },
    onSettled: (_data, error) => {
      if (!isFault(error, "UNREACHABLE")) unanswered.current = null;
    },
  });
  const run = async (input: Omit<Input, "operationId">): Promise<Data | undefined> => {
    const body = JSON.stringify(input);
    if (unanswered.current?.body !== body) unanswered.current = { body, id: operationId() };
    try {
      return await mutation.mutateAsync({ ...input, operationId: unanswered.current.id } as Input);
    } catch {
      return undefined;
    }
  };
  return { run, isBusy: mutation.isPending, error: mutation.error, forget: mutation.reset };
}
