import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import { AccountsDocument, InviteAccountDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { fullDay, sinceDay } from "../../words/days";
import { roleWord } from "../../words/kinds";
import { AccountDialog } from "./account-dialog";
import type { Account } from "./data";
import { PasswordLink } from "./password-link";
import { RoleChoice, roles } from "./role-choice";
import { SettingsPage } from "./settings-page";

/** People and their roles. */
export default function Accounts(): ReactElement {
  const accounts = useQuery(question(AccountsDocument, {}));
  return (
    <SettingsPage lead={i18n.t("Wie kan inloggen, en met welke rol.")} actions={<InviteDialog />}>
      <Answer to={accounts}>
        {({ accounts: known }) => (
          <ul className="plain list">
            {known.map((account) => (
              <li key={account.id} className="list__row list__row--apart">
                <OneAccount account={account} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </SettingsPage>
  );
}

function OneAccount({ account }: { readonly account: Account }): ReactElement {
  const { today } = useMe();
  return (
    <>
      <div>
        <strong>{account.name}</strong> <span className="quiet">{roleWord(account.role)}</span>
        <p className="quiet">
          {account.email} · {stateOf(account, today)}
        </p>
      </div>
      <AccountDialog account={account} />
    </>
  );
}

function stateOf({ disabledAt, hasPassword, invitedAt, lastSeenAt }: Account, today: string): string {
  if (disabledAt) return i18n.t("uitgezet op {day}", { day: fullDay(disabledAt.slice(0, 10)) });
  if (!hasPassword && invitedAt) return i18n.t("uitgenodigd, koos nog geen wachtwoord");
  return lastSeenAt
    ? i18n.t("was hier {when}", { when: sinceDay(lastSeenAt.slice(0, 10), today) })
    : i18n.t("logde nog niet in");
}

function InviteDialog(): ReactElement {
  return (
    <Dialog title={i18n.t("Nodig iemand uit")} trigger={<Button look="first">{i18n.t("Nodig iemand uit")}</Button>}>
      {() => <InviteForm />}
    </Dialog>
  );
}

function InviteForm(): ReactElement {
  const [path, setPath] = useState<string | null>(null);
  const invite = useCommand(InviteAccountDocument, {
    onDone: ({ inviteAccount }) => setPath(inviteAccount.path ?? null),
  });
  if (path !== null) return <PasswordLink path={path} />;
  return (
    <Form
      command={invite}
      label={i18n.t("Nodig iemand uit")}
      onSubmit={(values) => {
        const role = roles.find((one) => one === values.text("role")) ?? "CASEWORKER";
        void invite.run({ name: values.text("name"), email: values.text("email"), role });
      }}
      buttons={
        <Button type="submit" look="first" isPending={invite.isBusy}>
          {i18n.t("Maak een uitnodiging")}
        </Button>
      }
    >
      <TextField name="name" label={i18n.t("Naam")} isRequired autoComplete="off" />
      <TextField name="email" type="email" label={i18n.t("E-mailadres")} isRequired autoComplete="off" />
      <RoleChoice defaultValue="CASEWORKER" />
    </Form>
  );
}
