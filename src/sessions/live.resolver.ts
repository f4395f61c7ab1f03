import { Arg, Authorized, ID, Resolver, Root, Subscription, type SubscribeResolverData } from "type-graphql";
import type { Context } from "../access/context";
import { watch, type Change } from "../access/live/watch";
import type { Permission } from "../access/permissions";
import { RollCallHint } from "./attendance.types";
import { watchedSessionQuestion } from "./watched-session.question";

@Resolver()
export class LiveResolver {
  @Authorized<Permission>(watchedSessionQuestion.may)
  @Subscription(() => RollCallHint, {
    description: "Comes when the list changed: ask rollCall again. Over /graphql/stream; look once when it opens",
    subscribe: ({ context, args }: SubscribeResolverData<unknown, { sessionId: string }, Context>) =>
      watch(context, watchedSessionQuestion, args),
  })
  rollCallChanged(@Root() change: Change, @Arg("sessionId", () => ID) sessionId: string): RollCallHint {
    if (change.refused) throw change.refused;
    return { sessionId };
  }
}
