import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Done } from "../core/done.types";
import { AccountRow, Colleague, PasswordLink, TermValue } from "./access.types";
import { AccountInput, ChangeRoleInput, InviteAccountInput, SetTermInput } from "./account.inputs";
import { accountsQuestion, chosenTermsQuestion, colleaguesQuestion } from "./account.questions";
import { inOneAct } from "./act";
import { changeRole, disableAccount, enableAccount, setTerm } from "./amend-account";
import { ask, lookUp, type Told } from "./ask";
import type { Context } from "./context";
import { inviteAccount, sendPasswordLink } from "./invite-account";
import type { Permission } from "./permissions";
import { terms } from "./terms";

@Resolver()
export class AccountResolver {
  @Authorized<Permission>(accountsQuestion.may)
  @Query(() => [AccountRow])
  accounts(@Ctx() ctx: Context): Promise<Told<AccountRow[]>> {
    return ask(ctx, accountsQuestion, undefined);
  }

  @Authorized<Permission>(colleaguesQuestion.may)
  @Query(() => [Colleague], { description: "Colleagues who may be given a track" })
  colleagues(@Ctx() ctx: Context): Promise<Told<Colleague[]>> {
    return ask(ctx, colleaguesQuestion, undefined);
  }

  @Authorized<Permission>(chosenTermsQuestion.may)
  @Query(() => [TermValue], { description: "The numbers that are configuration" })
  async terms(@Ctx() ctx: Context): Promise<TermValue[]> {
    const chosen = await lookUp<void, Record<string, number>>(ctx, chosenTermsQuestion, undefined);
    return Object.entries(terms).map(([name, term]) => ({ name, ...term, value: chosen[name] ?? term.standard }));
  }

  @Authorized<Permission>("account.write")
  @Mutation(() => PasswordLink, { description: "Makes an account; the link goes to the colleague by hand or mail" })
  inviteAccount(
    @Arg("input", () => InviteAccountInput) input: InviteAccountInput,
    @Ctx() ctx: Context,
  ): Promise<PasswordLink> {
    return withLink((show) => inOneAct(ctx, input, (act) => inviteAccount(act, input, show)));
  }

  @Authorized<Permission>("account.write")
  @Mutation(() => PasswordLink, { description: "A new link for who lost a password or an invitation" })
  sendPasswordLink(@Arg("input", () => AccountInput) input: AccountInput, @Ctx() ctx: Context): Promise<PasswordLink> {
    return withLink((show) => inOneAct(ctx, input, (act) => sendPasswordLink(act, input, show)));
  }

  @Authorized<Permission>("account.write")
  @Mutation(() => Done, { description: "Ends the logins that the account has open" })
  changeRole(@Arg("input", () => ChangeRoleInput) input: ChangeRoleInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => changeRole(act, input));
  }

  @Authorized<Permission>("account.write")
  @Mutation(() => Done)
  disableAccount(@Arg("input", () => AccountInput) input: AccountInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => disableAccount(act, input));
  }

  @Authorized<Permission>("account.write")
  @Mutation(() => Done)
  enableAccount(@Arg("input", () => AccountInput) input: AccountInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => enableAccount(act, input));
  }

  @Authorized<Permission>("term.write")
  @Mutation(() => Done)
  setTerm(@Arg("input", () => SetTermInput) input: SetTermInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => setTerm(act, input));
  }
}

/** The link itself is not part of the stored answer: whoever sends the same operation again gets none. */
async function withLink(
  act: (show: (path: string) => void) => Promise<{ accountId: string; expiresAt: string }>,
): Promise<PasswordLink> {
  let path: string | null = null;
  const kept = await act((link) => {
    path = link;
  });
  return { ...kept, path };
}
