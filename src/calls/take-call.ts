import type { Act } from "../access/act";
import { addStep } from "./add-step";
import type { TakeCallInput } from "./call.inputs";
import type { CallRevision } from "./call.types";

/**
 * "Ik bel": the call is the one's who asks. After an outcome it takes that back, so that undoing needs no other way; the earlier
 * step stays in the history. Errors: NOT_FOUND, CONFLICT (she came again, or a colleague was first).
 */
export async function takeCall(act: Act, input: TakeCallInput): Promise<CallRevision> {
  return addStep(act, input, null);
}
