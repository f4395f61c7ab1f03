import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { CheckboxGroup, Label } from "react-aria-components";
import { Button } from "../../components/button";
import { Check, Choice } from "../../components/check";
import { Dialog } from "../../components/dialog";
import { Form, type Values } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { sentenceOf } from "../../graphql/fault";
import {
  AddTieDocument,
  ChangeTieDocument,
  RemoveTieDocument,
  type SupportKind,
} from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import {
  circles,
  circleWord,
  contactBands,
  contactWord,
  groupWord,
  supportKinds,
  supportWord,
  tieGroups,
  tieWord,
  type Network,
  type NetworkData,
  type Tie,
} from "./data";

type Props = { readonly page: NetworkData; readonly network: Network; readonly tie?: Tie };

/** Somebody in the circles: added, or looked at again. */
export function TieDialog(props: Props): ReactElement {
  const { page, tie } = props;
  return (
    <Dialog
      title={tie ? tieWord(tie) : i18n.t("Iemand rond {name}", { name: page.callingName })}
      trigger={
        tie ? (
          <Button look="quiet" aria-label={i18n.t("Wijzig {who}", { who: tieWord(tie) })}>
            {i18n.t("Wijzig")}
          </Button>
        ) : (
          <Button look="first">{i18n.t("Zet iemand erbij")}</Button>
        )
      }
    >
      {(close) => <TieForm {...props} close={close} />}
    </Dialog>
  );
}

function TieForm({ page, network, tie, close }: Props & { readonly close: () => void }): ReactElement {
  const [support, setSupport] = useState<string[]>([...(tie?.support ?? [])]);
  const add = useCommand(AddTieDocument, { onDone: close });
  const change = useCommand(ChangeTieDocument, { onDone: close });
  const remove = useCommand(RemoveTieDocument, { onDone: close });
  const name = page.callingName;
  const submit = (values: Values): void => {
    const facts = { networkId: network.id, ...factsOf(values, support) };
    if (tie) void change.run({ ...facts, tieId: tie.id });
    else void add.run(facts);
  };
  return (
    <Form
      command={tie ? change : add}
      label={i18n.t("Iemand rond {name}", { name })}
      onSubmit={submit}
      buttons={
        <>
          <Button type="submit" look="first" isPending={add.isBusy || change.isBusy}>
            {tie ? i18n.t("Leg vast") : i18n.t("Zet erbij")}
          </Button>
          {tie && (
            <Button
              look="quiet"
              isPending={remove.isBusy}
              onPress={() => void remove.run({ networkId: network.id, tieId: tie.id })}
            >
              {i18n.t("Haal uit de cirkels")}
            </Button>
          )}
        </>
      }
    >
      {page.mayHaveAliases && (
        <TextField
          name="alias"
          label={i18n.t("Bijnaam")}
          hint={i18n.t("Die {name} zelf kiest, geen echte naam. Als {name} stopt, wissen we hem.", { name })}
          defaultValue={tie?.alias ?? ""}
          maxLength={30}
        />
      )}
      <Choice
        name="group"
        label={i18n.t("Wie is dit voor {name}?", { name })}
        defaultValue={tie?.group ?? "FAMILY"}
        options={tieGroups.map((group) => ({ id: group, name: groupWord(group) }))}
      />
      <Choice
        name="circle"
        label={i18n.t("Hoe dichtbij voelt het?")}
        defaultValue={String(tie?.circle ?? 2)}
        options={circles.map((circle) => ({ id: String(circle), name: circleWord(circle) }))}
      />
      <Choice
        name="contact"
        label={i18n.t("Hoe vaak is er contact?")}
        defaultValue={tie?.contact ?? "WEEKLY"}
        options={contactBands.map((contact) => ({ id: contact, name: contactWord(contact) }))}
      />
      <CheckboxGroup className="field field--wide" value={support} onChange={setSupport} validationBehavior="aria">
        <Label className="field__label">{i18n.t("Waar kan {name} op rekenen?", { name })}</Label>
        {supportKinds.map((kind) => (
          <Check key={kind} value={kind}>
            {supportWord(kind)}
          </Check>
        ))}
      </CheckboxGroup>
      <div>
        <Check name="near" value="yes" defaultSelected={tie?.inNeighbourhood ?? false}>
          {i18n.t("Woont in dezelfde buurt")}
        </Check>
        <Check name="reciprocal" value="yes" defaultSelected={tie?.reciprocal ?? false}>
          {i18n.t("{name} doet ook iets terug", { name })}
        </Check>
        <Check name="workshop" value="yes" defaultSelected={tie?.throughWorkshop ?? false}>
          {i18n.t("Leren kennen via de werkplaats")}
        </Check>
      </div>
      {remove.error != null && <Notice kind="failed">{sentenceOf(remove.error)}</Notice>}
    </Form>
  );
}

function factsOf(values: Values, support: readonly string[]): Omit<Tie, "id" | "isNew"> {
  return {
    alias: values.optional("alias"),
    group: tieGroups.find((group) => group === values.text("group")) ?? "FAMILY",
    circle: values.number("circle") ?? 2,
    contact: contactBands.find((contact) => contact === values.text("contact")) ?? "WEEKLY",
    support: supportKinds.filter((kind): kind is SupportKind => support.includes(kind)),
    inNeighbourhood: values.text("near") === "yes",
    reciprocal: values.text("reciprocal") === "yes",
    throughWorkshop: values.text("workshop") === "yes",
  };
}
