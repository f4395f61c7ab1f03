import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { RecordCallInput, TakeCallInput } from "./call.inputs";
import { CallRevision } from "./call.types";
import { recordCall } from "./record-call";
import { takeCall } from "./take-call";

@Resolver()
export class CallResolver {
  @Authorized<Permission>("call.write")
  @Mutation(() => CallRevision, { description: "You make this call; after an outcome it takes that back" })
  takeCall(@Arg("input", () => TakeCallInput) input: TakeCallInput, @Ctx() ctx: Context): Promise<CallRevision> {
    return inOneAct(ctx, input, (act) => takeCall(act, input));
  }

  @Authorized<Permission>("call.write")
  @Mutation(() => CallRevision, { description: "What came of the call" })
  recordCall(@Arg("input", () => RecordCallInput) input: RecordCallInput, @Ctx() ctx: Context): Promise<CallRevision> {
    return inOneAct(ctx, input, (act) => recordCall(act, input));
  }
}
