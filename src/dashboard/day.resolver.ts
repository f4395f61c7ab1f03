import { Arg, Authorized, Ctx, Query, Resolver } from "type-graphql";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { DayScalar } from "../core/scalars";
import { MyDay } from "./day.types";
import { myDayQuestion } from "./my-day.question";

@Resolver()
export class DayResolver {
  @Authorized<Permission>(myDayQuestion.may)
  @Query(() => MyDay, { description: "A caseworker's day, today unless told" })
  myDay(@Arg("on", () => DayScalar, { nullable: true }) on: string | null, @Ctx() ctx: Context): Promise<Told<MyDay>> {
    return ask(ctx, myDayQuestion, { on });
  }
}
