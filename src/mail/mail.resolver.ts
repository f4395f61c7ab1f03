import { Authorized, Ctx, Query, Resolver } from "type-graphql";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { MailRow } from "./mail.types";
import { mailsQuestion } from "./mails.question";

@Resolver()
export class MailResolver {
  @Authorized<Permission>(mailsQuestion.may)
  @Query(() => [MailRow], { description: "The last mails that were sent or wait, newest first" })
  mails(@Ctx() ctx: Context): Promise<Told<MailRow[]>> {
    return ask(ctx, mailsQuestion, undefined);
  }
}
