import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Refusal } from "../core/errors";
import { Entrance, Me } from "./access.types";
import { ask, lookUp, type Told } from "./ask";
import type { Context } from "./context";
import { deviceKeyQuestion } from "./device-key.question";
import { choosePassword, houseName, logIn, logOut } from "./log-in";
import { meQuestion } from "./me.question";
import { permissionsOf, type Permission } from "./permissions";

/** Logging in and out: the only root fields that ask no permission, since they are where it comes from. */
@Resolver()
export class LoginResolver {
  @Query(() => Entrance, { description: "What the page before logging in shows" })
  async entrance(@Ctx() ctx: Context): Promise<Entrance> {
    return {
      organisation: await houseName(ctx),
      demoPeople: ctx.shop.demoPeople.map(({ email, name, role, sentence }) => ({ email, name, role, sentence })),
    };
  }

  @Authorized<Permission>(meQuestion.may)
  @Query(() => Me, { description: "Who is logged in" })
  me(@Ctx() ctx: Context): Promise<Me> {
    return readMe(ctx);
  }

  @Authorized<Permission>(deviceKeyQuestion.may)
  @Query(() => String, {
    description: "256 bits in base64 that lock what this browser keeps: always the same for one account on one device",
  })
  deviceKey(
    @Arg("deviceId", () => String, { description: "An id that the browser made once" }) deviceId: string,
    @Ctx() ctx: Context,
  ): Promise<Told<string>> {
    return ask(ctx, deviceKeyQuestion, { deviceId });
  }

  @Mutation(() => Me, {
    description: "UNAUTHENTICATED when wrong, TOO_MANY_REQUESTS with a wait after several mistakes",
  })
  async logIn(
    @Arg("email", () => String) email: string,
    @Arg("password", () => String) password: string,
    @Ctx() ctx: Context,
  ): Promise<Me> {
    const ticket = await logIn(ctx, { email, password });
    return readMe({ ...ctx, ticket, meantFor: null });
  }

  @Mutation(() => Me, { description: "Logs in as an invented person; exists in the demo only" })
  async logInToDemo(@Arg("email", () => String) email: string, @Ctx() ctx: Context): Promise<Me> {
    const person = ctx.shop.demoPeople.find((known) => known.email === email);
    if (!person) throw new Refusal("FORBIDDEN", "Dit kan alleen in de demo.");
    const ticket = await logIn(ctx, person);
    return readMe({ ...ctx, ticket, meantFor: null });
  }

  @Mutation(() => Boolean)
  logOut(@Ctx() ctx: Context): Promise<boolean> {
    return logOut(ctx);
  }

  @Mutation(() => Boolean, {
    description: "From an invitation or a password link; CONFLICT when it was used or is too old",
  })
  choosePassword(
    @Arg("token", () => String) token: string,
    @Arg("password", () => String) password: string,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    return choosePassword(ctx, { token, password });
  }
}

async function readMe(ctx: Context): Promise<Me> {
  const me = await lookUp<void, Omit<Me, "permissions" | "today">>(ctx, meQuestion, undefined);
  return { ...me, permissions: permissionsOf(me.role), today: ctx.today };
}
