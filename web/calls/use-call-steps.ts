import { i18n } from "@lingui/core";
import { useQueryClient } from "@tanstack/react-query";
import { say } from "../components/toast";
import { RecordCallDocument, TakeCallDocument, type CallOutcome } from "../graphql/generated/graphql";
import { meQuestion } from "../graphql/questions";
import { useCommand } from "../graphql/use-command";
import { callOutcomeWord } from "../words/kinds";

/** A call as its question answers it. */
export type Call = {
  readonly participantId: string;
  readonly name: string;
  readonly trackId: string;
  readonly lastPresentOn: string;
  readonly revision: number;
};

export type CallSteps = {
  /** What came of the call; it can be undone for eight seconds. */
  readonly record: (call: Call, outcome: CallOutcome) => Promise<void>;
  /** "Ik bel" */
  readonly take: (call: Call) => Promise<void>;
  readonly isBusy: boolean;
  readonly error: unknown;
};

/** What a colleague can do about a call. When somebody was first, the page asks again what stands there now. */
export function useCallSteps(): CallSteps {
  const questions = useQueryClient();
  const recording = useCommand(RecordCallDocument);
  const taking = useCommand(TakeCallDocument);
  const askAgain = (): Promise<void> =>
    questions.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== meQuestion.queryKey });
  const take = async (call: Call): Promise<void> => {
    recording.forget();
    if (!(await taking.run(asSeen(call)))) await askAgain();
  };
  const record = async (call: Call, outcome: CallOutcome): Promise<void> => {
    taking.forget();
    const answer = await recording.run({ ...asSeen(call), outcome });
    if (!answer) return askAgain();
    // Taking the call again is what takes an outcome back.
    const undo = (): void => void take({ ...call, revision: answer.recordCall.revision });
    say(`${call.name}: ${callOutcomeWord(outcome)}`, { word: i18n.t("Ongedaan maken"), run: undo });
  };
  return { record, take, isBusy: recording.isBusy || taking.isBusy, error: recording.error ?? taking.error };
}

function asSeen({ participantId, trackId, lastPresentOn, revision }: Call): {
  participantId: string;
  trackId: string;
  since: string;
  seenRevision: number;
} {
  return { participantId, trackId, since: lastPresentOn, seenRevision: revision };
}
