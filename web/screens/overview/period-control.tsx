import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button } from "../../components/button";
import { Select } from "../../components/select";
import { addDays, capital, type Day } from "../../words/days";
import { quarterName, quarterOf, recentQuarters, same, yearOf, type Period } from "./period";
import "../../components/segments.css";

type Kind = "quarter" | "year" | "own";
type Props = { readonly period: Period; readonly today: Day; readonly onChoose: (period: Period) => void };

/** One control: a quarter, a year, or days of one's own. */
export function PeriodControl({ period, today, onChoose }: Props): ReactElement {
  const [isOwn, setOwn] = useState(false);
  const kind: Kind = isOwn ? "own" : kindOf(period);
  const choose = (next: Kind): void => {
    setOwn(next === "own");
    const within = period.from <= today && today < period.until ? today : period.from;
    if (next === "quarter") onChoose(quarterOf(within));
    if (next === "year") onChoose(yearOf(within));
  };
  const quarters = recentQuarters(today).map((day) => ({ id: day, name: capital(quarterName(day)) }));
  const lastQuarter = quarterOf(addDays(period.until, -1)).from;
  const part = kind === "quarter" ? quarterOf : yearOf;
  return (
    <search className="row not-on-paper">
      <ToggleButtonGroup
        className="segments"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[kind]}
        aria-label={i18n.t("Periode")}
        onSelectionChange={([next]) => choose(next === "quarter" || next === "year" ? next : "own")}
      >
        <ToggleButton id="quarter" className="segments__button">
          {i18n.t("Kwartaal")}
        </ToggleButton>
        <ToggleButton id="year" className="segments__button">
          {i18n.t("Jaar")}
        </ToggleButton>
        <ToggleButton id="own" className="segments__button">
          {i18n.t("Eigen periode")}
        </ToggleButton>
      </ToggleButtonGroup>
      {kind === "own" ? (
        <div className="row row--end">
          <Select
            label={i18n.t("Van")}
            isFilter
            options={quarters}
            value={period.from}
            onChange={(from) => onChoose(spanning(from, lastQuarter))}
          />
          <Select
            label={i18n.t("Tot en met")}
            isFilter
            options={quarters}
            value={lastQuarter}
            onChange={(last) => onChoose(spanning(period.from, last))}
          />
        </div>
      ) : (
        <div className="row">
          <Button look="quiet" onPress={() => onChoose(part(addDays(period.from, -1)))}>
            {i18n.t("Eerder")}
          </Button>
          <Button look="quiet" isDisabled={period.until > today} onPress={() => onChoose(part(period.until))}>
            {i18n.t("Later")}
          </Button>
        </div>
      )}
    </search>
  );
}

/** From the earlier of two quarters up to and including the later. */
function spanning(one: Day, other: Day): Period {
  return { from: one < other ? one : other, until: quarterOf(one < other ? other : one).until };
}

function kindOf(period: Period): Kind {
  if (same(period, yearOf(period.from))) return "year";
  return same(period, quarterOf(period.from)) ? "quarter" : "own";
}
