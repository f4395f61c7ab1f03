import type { Act } from "../access/act";
import { addStep } from "./add-step";
import type { RecordCallInput } from "./call.inputs";
import type { CallRevision } from "./call.types";

/** What came of the call. Errors: NOT_FOUND, CONFLICT (she came again, or a colleague was first). */
export async function recordCall(act: Act, input: RecordCallInput): Promise<CallRevision> {
  return addStep(act, input, input.outcome);
}
