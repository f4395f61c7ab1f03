import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { useMe } from "../../frame/me";
import { sentenceOf } from "../../graphql/fault";
import {
  ChangeRoleDocument,
  DisableAccountDocument,
  EnableAccountDocument,
  SendPasswordLinkDocument,
} from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { Account } from "./data";
import { PasswordLink } from "./password-link";
import { RoleChoice, roles } from "./role-choice";

/** What an administrator does for one account: another role, a new link, off and on. */
export function AccountDialog({ account }: { readonly account: Account }): ReactElement {
  return (
    <Dialog
      title={account.name}
      trigger={
        <Button look="quiet" aria-label={i18n.t("Wijzig {name}", { name: account.name })}>
          {i18n.t("Wijzig")}
        </Button>
      }
    >
      {(close) => <AccountForm account={account} close={close} />}
    </Dialog>
  );
}

function AccountForm({ account, close }: { readonly account: Account; readonly close: () => void }): ReactElement {
  const me = useMe();
  const [path, setPath] = useState<string | null>(null);
  const change = useCommand(ChangeRoleDocument, { onDone: close });
  const sendLink = useCommand(SendPasswordLinkDocument, {
    onDone: ({ sendPasswordLink }) => setPath(sendPasswordLink.path ?? null),
  });
  const disable = useCommand(DisableAccountDocument, { onDone: close });
  const enable = useCommand(EnableAccountDocument, { onDone: close });
  const fault = sendLink.error ?? disable.error ?? enable.error;
  const accountId = account.id;
  if (path !== null) return <PasswordLink path={path} />;
  return (
    <div className="stack">
      <Form
        command={change}
        label={i18n.t("Rol")}
        onSubmit={(values) => {
          const role = roles.find((one) => one === values.text("role"));
          if (role) void change.run({ accountId, role });
        }}
        buttons={
          <Button type="submit" look="first" isPending={change.isBusy}>
            {i18n.t("Geef deze rol")}
          </Button>
        }
      >
        <RoleChoice defaultValue={account.role} />
      </Form>
      {fault != null && <Notice kind="failed">{sentenceOf(fault)}</Notice>}
      <div className="row">
        {!account.disabledAt && (
          <Button isPending={sendLink.isBusy} onPress={() => void sendLink.run({ accountId })}>
            {i18n.t("Nieuwe wachtwoordlink")}
          </Button>
        )}
        {account.disabledAt ? (
          <Button isPending={enable.isBusy} onPress={() => void enable.run({ accountId })}>
            {i18n.t("Zet weer aan")}
          </Button>
        ) : (
          accountId !== me.accountId && (
            <Button look="danger" isPending={disable.isBusy} onPress={() => void disable.run({ accountId })}>
              {i18n.t("Zet uit")}
            </Button>
          )
        )}
      </div>
    </div>
  );
}
