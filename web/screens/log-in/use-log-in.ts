import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { Me } from "../../frame/me";
import { LogInDocument, LogInToDemoDocument, LogOutDocument } from "../../graphql/generated/graphql";
import { meQuestion } from "../../graphql/questions";
import { send } from "../../graphql/send";
import { leaveHere } from "../../outbox/here";

const place = meQuestion.queryKey;
const asNobody = { accountId: null } as const;

/** Logging in leaves nothing of whoever sat here before. */
export function useLogIn(): UseMutationResult<Me, unknown, { email: string; password: string }> {
  const questions = useQueryClient();
  return useMutation({
    retry: false,
    mutationFn: async (who: { email: string; password: string }) => (await send(LogInDocument, who, asNobody)).logIn,
    onSuccess: (me) => welcome(questions, me),
  });
}

export function useLogInToDemo(): UseMutationResult<Me, unknown, { email: string }> {
  const questions = useQueryClient();
  return useMutation({
    retry: false,
    mutationFn: async (who: { email: string }) => (await send(LogInToDemoDocument, who, asNobody)).logInToDemo,
    onSuccess: (me) => welcome(questions, me),
  });
}

export function useLogOut(): UseMutationResult<unknown, unknown, void> {
  const questions = useQueryClient();
  return useMutation({
    mutationFn: () => send(LogOutDocument, {}),
    onSuccess: async () => {
      await leaveHere();
      window.location.assign("/");
    },
    onSettled: () => questions.clear(),
  });
}

function welcome(questions: ReturnType<typeof useQueryClient>, me: Me): void {
  questions.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== place[0] });
  questions.setQueryData(place, { me, asOf: Date.now() });
}
