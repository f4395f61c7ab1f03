import { notLoggedIn } from "../../core/errors";
import { lookUp, type Question } from "../ask";
import { makeContext, type Context } from "../context";
import { Line } from "./line";

/** What comes over a line: it changed, look again; or why nothing comes any more. */
export interface Change {
  readonly refused?: unknown;
}

/**
 * Opens a line on one thing. The question says whether this login may look at it, and answers its id; it is asked now, again
 * before each hint is passed on, and from time to time. When the answer is no the line says so and ends. What happened before it
 * was open was said to nobody: whoever opens a line looks once by herself. A hint shows nobody, so watching leaves no audit
 * line; looking does.
 */
export async function watch<Args>(
  ctx: Context,
  question: Question<Args>,
  args: Args,
): Promise<AsyncIterableIterator<Change>> {
  if (!ctx.ticket) throw notLoggedIn();
  const { organisationId, tokenHash } = ctx.ticket;
  const { live } = ctx.shop;
  const look = (): Promise<{ readonly id: string }> => lookUp(asItIsNow(ctx), question, args);
  const line = new Line();
  line.leaves(live.lines.take(tokenHash.toString("hex"), line));
  try {
    const { id } = await look();
    line.leaves(live.hear(organisationId, id, line.hint));
  } catch (thrown) {
    line.end();
    throw thrown;
  }
  return endable(line, changes(line, { look: () => live.lines.inTurn(look), every: live.lines.checkEvery }));
}

async function* changes(
  line: Line,
  { look, every }: { readonly look: () => Promise<unknown>; readonly every: number },
): AsyncGenerator<Change, void> {
  try {
    for (;;) {
      const event = await line.next(every);
      if (event === "end" && line.why) yield { refused: line.why };
      if (event === "end") return;
      const refused = await look().then(
        () => undefined,
        (thrown: unknown) => ({ refused: thrown }),
      );
      if (refused) yield refused;
      if (refused) return;
      if (event === "hint") yield {};
    }
  } finally {
    line.end();
  }
}

/** A generator that waits cannot be returned from; its line can be ended, and then it does not wait. */
function endable(line: Line, generator: AsyncGenerator<Change, void>): AsyncIterableIterator<Change> {
  const iterator: AsyncIterableIterator<Change> = {
    next: () => generator.next(),
    return: () => {
      line.end();
      return generator.return();
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** The same person at this instant: what was lent to her until yesterday is not hers today. */
function asItIsNow({ shop, ticket, meantFor, operation, traceId, address, reply }: Context): Context {
  const ctx = makeContext(shop, { ticket, meantFor, operation, traceId, address, reply });
  ctx.progress.alone = true;
  return ctx;
}
