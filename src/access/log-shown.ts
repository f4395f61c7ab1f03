import { Refusal, unavailable } from "../core/errors";
import type { Context } from "./context";
import type { ReadEvent } from "./read-log";

/** Writes down whom this operation showed, before its answer leaves. If it cannot be written there is no answer. */
export async function logShown(ctx: Context, action: ReadEvent["action"] = "READ"): Promise<void> {
  const { shown } = ctx.progress;
  if (!ctx.ticket || (shown.size === 0 && action === "READ")) return;
  const event: ReadEvent = {
    organisation: ctx.ticket.organisationId,
    token: ctx.ticket.tokenHash.toString("hex"),
    at: ctx.now.toISOString(),
    action,
    operation: ctx.operation,
    trace: ctx.traceId,
    subjects: [...shown],
  };
  shown.clear();
  try {
    await ctx.shop.readLog.write(event);
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : unavailable();
  }
}
