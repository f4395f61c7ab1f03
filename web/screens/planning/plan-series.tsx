import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useLocation } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Form } from "../../components/form";
import { say } from "../../components/toast";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import {
  PlanningListsDocument,
  PlanSeriesDocument,
  PlanSessionDocument,
  type PlanningListsQuery,
  type Rhythm,
  type SeriesPlan,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { addDays, dayName } from "../../words/days";
import { rhythmWord } from "../../words/kinds";
import { DatesPreview } from "./dates-preview";
import { SessionFields } from "./session-fields";

const rhythms: readonly Rhythm[] = ["WEEKLY", "FORTNIGHTLY", "MONTHLY_SAME_WEEKDAY"];

/** A series, or one single session: what, where, when; the dates appear beside it before anything is fixed. */
export default function PlanSeries(): ReactElement {
  const lists = useQuery(question(PlanningListsDocument, {}));
  return (
    <Page isWide title={i18n.t("Plan bijeenkomsten")} up={{ path: "/bijeenkomsten", name: i18n.t("Bijeenkomsten") }}>
      <Answer to={lists}>{(known) => <PlanForm lists={known} />}</Answer>
    </Page>
  );
}

function PlanForm({ lists }: { readonly lists: PlanningListsQuery }): ReactElement {
  const { today } = useMe();
  const [, navigate] = useLocation();
  const [rhythm, setRhythm] = useState<Rhythm | "ONCE">("WEEKLY");
  const [plan, setPlan] = useState<SeriesPlan>({
    trackId: "",
    title: "",
    placeId: null,
    rhythm: "WEEKLY",
    startsOn: today,
    endsOn: addDays(today, 182),
    startTime: "10:00",
    endTime: "12:00",
  });
  const change = (part: Partial<SeriesPlan>): void => setPlan((old) => ({ ...old, ...part }));
  const done = (words: string): void => {
    navigate(`/bijeenkomsten?van=${plan.startsOn}`);
    say(words);
  };
  const series = useCommand(PlanSeriesDocument, {
    onDone: () => done(i18n.t("{title} is gepland", { title: plan.title })),
  });
  const single = useCommand(PlanSessionDocument, {
    onDone: () => done(i18n.t("{title} is gepland op {day}", { title: plan.title, day: dayName(plan.startsOn) })),
  });
  const command = rhythm === "ONCE" ? single : series;
  const submit = (): void => {
    const { trackId, title, placeId, startsOn: on, startTime, endTime } = plan;
    if (rhythm === "ONCE") void single.run({ trackId, title, placeId: placeId ?? null, on, startTime, endTime });
    else void series.run({ plan: { ...plan, rhythm } });
  };
  return (
    <div className="planning">
      <Form
        command={command}
        label={i18n.t("Plan bijeenkomsten")}
        onSubmit={submit}
        buttons={
          <Button type="submit" look="first" isPending={command.isBusy}>
            {i18n.t("Plan in")}
          </Button>
        }
      >
        <SessionFields lists={lists} value={plan} onChange={change} />
        <Choice
          name="rhythm"
          label={i18n.t("Hoe vaak?")}
          value={rhythm}
          onChange={(id) => setRhythm(rhythms.find((one) => one === id) ?? "ONCE")}
          options={[
            ...rhythms.map((one) => ({ id: one, name: rhythmWord(one) })),
            { id: "ONCE", name: i18n.t("één keer") },
          ]}
        />
        <div className="field__pair">
          <DayField
            name={rhythm === "ONCE" ? "on" : "startsOn"}
            label={rhythm === "ONCE" ? i18n.t("Op") : i18n.t("Eerste keer")}
            value={plan.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            isRequired
          />
          {rhythm !== "ONCE" && (
            <DayField
              name="endsOn"
              label={i18n.t("Tot en met")}
              value={plan.endsOn}
              onChange={(endsOn) => change({ endsOn })}
              isRequired
            />
          )}
        </div>
      </Form>
      {rhythm !== "ONCE" && <DatesPreview plan={{ ...plan, rhythm }} />}
    </div>
  );
}
