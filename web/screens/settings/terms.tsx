import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Empty } from "../../components/empty";
import { Form } from "../../components/form";
import { TextField } from "../../components/text-field";
import { useMe } from "../../frame/me";
import { Part } from "../../frame/page";
import {
  AddClosedDayDocument,
  RemoveClosedDayDocument,
  SetTermDocument,
  SettingsTermsDocument,
  type SettingsTermsQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { addDays, capital, dayName } from "../../words/days";
import { SettingsPage } from "./settings-page";

type Term = SettingsTermsQuery["terms"][number];
type ClosedDay = SettingsTermsQuery["closedDays"][number];

/** The numbers that are configuration, and the days on which nothing is held. */
export default function Terms(): ReactElement {
  const { today } = useMe();
  const known = useQuery(question(SettingsTermsDocument, { from: today, until: addDays(today, 731) }));
  const add = (
    <Dialog title={i18n.t("Een dag dicht")} trigger={<Button>{i18n.t("Zet een dag erbij")}</Button>}>
      {(close) => <ClosedDayForm close={close} />}
    </Dialog>
  );
  return (
    <SettingsPage lead={i18n.t("Getallen waar het register mee rekent, en dagen waarop jullie dicht zijn.")}>
      <Answer to={known}>
        {({ terms, closedDays }) => (
          <>
            <Part title={i18n.t("Getallen")}>
              <ul className="plain list">
                {terms.map((term) => (
                  <li key={term.name} className="list__row list__row--apart">
                    <OneTerm term={term} />
                  </li>
                ))}
              </ul>
            </Part>
            <Part title={i18n.t("Dagen dicht")} actions={add}>
              {closedDays.length === 0 ? (
                <Empty>{i18n.t("Bij het plannen van een reeks worden deze dagen overgeslagen.")}</Empty>
              ) : (
                <ul className="plain list">
                  {closedDays.map((day) => (
                    <li key={day.on} className="list__row list__row--apart">
                      <OneClosedDay day={day} today={today} />
                    </li>
                  ))}
                </ul>
              )}
            </Part>
          </>
        )}
      </Answer>
    </SettingsPage>
  );
}

function OneTerm({ term }: { readonly term: Term }): ReactElement {
  const { description, value, unit, standard } = term;
  return (
    <>
      <div>
        {description}
        <p className="quiet">
          {value === standard ? i18n.t("de gewone waarde") : i18n.t("gewoon is {standard} {unit}", { standard, unit })}
        </p>
      </div>
      <Dialog
        title={i18n.t("Wijzig dit getal")}
        trigger={
          <Button aria-label={i18n.t("Wijzig {value} {unit}: {description}", { value, unit, description })}>
            {value} {unit}
          </Button>
        }
      >
        {(close) => <TermForm term={term} close={close} />}
      </Dialog>
    </>
  );
}

function TermForm({ term, close }: { readonly term: Term; readonly close: () => void }): ReactElement {
  const set = useCommand(SetTermDocument, { onDone: close });
  return (
    <Form
      command={set}
      label={i18n.t("Wijzig dit getal")}
      onSubmit={(values) => void set.run({ name: term.name, value: values.number("value") ?? term.standard })}
      buttons={
        <Button type="submit" look="first" isPending={set.isBusy}>
          {i18n.t("Wijzig")}
        </Button>
      }
    >
      <p>{term.description}</p>
      <TextField
        name="value"
        width="narrow"
        inputMode="numeric"
        label={capital(term.unit)}
        defaultValue={String(term.value)}
        isRequired
      />
    </Form>
  );
}

function OneClosedDay({ day, today }: { readonly day: ClosedDay; readonly today: string }): ReactElement {
  const remove = useCommand(RemoveClosedDayDocument);
  return (
    <>
      <div>
        {capital(dayName(day.on, today))} <span className="quiet">{day.name}</span>
      </div>
      <Button look="quiet" isPending={remove.isBusy} onPress={() => void remove.run({ on: day.on })}>
        {i18n.t("Haal weg")}
      </Button>
    </>
  );
}

function ClosedDayForm({ close }: { readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const add = useCommand(AddClosedDayDocument, { onDone: close });
  return (
    <Form
      command={add}
      label={i18n.t("Een dag dicht")}
      onSubmit={(values) => void add.run({ on: values.text("on"), name: values.text("name") })}
      buttons={
        <Button type="submit" look="first" isPending={add.isBusy}>
          {i18n.t("Zet erbij")}
        </Button>
      }
    >
      <DayField name="on" label={i18n.t("Welke dag?")} defaultValue={addDays(today, 1)} isRequired />
      <TextField name="name" label={i18n.t("Waarom dicht?")} hint={i18n.t("Bijvoorbeeld: studiedag")} isRequired />
    </Form>
  );
}
