import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useMe } from "../frame/me";
import { Account, type AccountState } from "./account";
import type { MarksEvent } from "./marks";

/** The roll calls opened in this tab, each under the name of who opened it. */
const accounts = new Map<string, Account>();
const listeners = new Set<() => void>();

type Roster = Extract<MarksEvent, { kind: "loaded" }>["roster"];

/** The account of one roll call, brought up to date with what the server just told. */
export function useAccount(sessionId: string, roster: Roster): { account: Account; state: AccountState } {
  const { accountId } = useMe();
  const questions = useQueryClient();
  // What other pages showed of this day is asked again once they are opened.
  const account = accountOf(
    `${accountId} ${sessionId}`,
    sessionId,
    () => void questions.invalidateQueries({ refetchType: "none" }),
  );
  const state = useSyncExternalStore(account.listen, () => account.state);
  useEffect(() => {
    account.dispatch({ kind: "loaded", roster });
  }, [account, roster]);
  return { account, state };
}

/** How many marks wait in all roll calls together, and whether the line is gone. */
export function useWaiting(): { count: number; isStranded: boolean } {
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const states = (): AccountState[] => [...accounts.values()].map(({ state }) => state);
  const count = useSyncExternalStore(listen, () => states().reduce((sum, { waiting }) => sum + waiting, 0));
  const isStranded = useSyncExternalStore(listen, () => states().some((state) => state.isStranded));
  return { count, isStranded };
}

function accountOf(key: string, sessionId: string, onSaved: () => void): Account {
  const known = accounts.get(key);
  if (known) return known;
  const account = new Account(sessionId, onSaved);
  account.listen(() => {
    for (const listener of listeners) listener();
  });
  accounts.set(key, account);
  return account;
}
