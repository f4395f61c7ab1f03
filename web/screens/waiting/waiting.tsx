import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { Select } from "../../components/select";
import { Page, Part } from "../../frame/page";
import { WaitingListsDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { withFilter } from "../people/people";
import { freePlaces, placesSentence, type WaitingList, type WaitingPerson } from "./places";
import { PersonWaiting } from "./person-waiting";
import "./waiting.css";

/** Who waits for a place, why and how long; by district and by language. */
export default function Waiting(): ReactElement {
  const lists = useQuery(question(WaitingListsDocument, {}));
  return (
    <Page
      title={i18n.t("Wachtlijst")}
      lead={i18n.t(
        "Wie wacht op een plaats, wie het langst wacht eerst. Een aangeboden plaats blijft vrij tot en met de dag die je kiest.",
      )}
    >
      <Answer to={lists}>{({ waitingLists }) => <Lists lists={waitingLists} />}</Answer>
    </Page>
  );
}

function Lists({ lists }: { readonly lists: readonly WaitingList[] }): ReactElement {
  const [params, setParams] = useSearchParams();
  const district = params.get("wijk") ?? "";
  const language = params.get("taal") ?? "";
  const everybody = lists.flatMap(({ people }) => people);
  const fits = (person: WaitingPerson): boolean =>
    (district === "" || person.districtCode === district) &&
    (language === "" || sameLanguage(person.language, language));
  const filter = (name: string, value: string): void =>
    setParams((old) => withFilter(old, name, value === "all" ? "" : value), { replace: true });
  if (lists.length === 0) {
    return (
      <Empty>
        {i18n.t(
          "Hier komt wie wacht op een plaats. Een beheerder geeft een onderdeel een aantal plaatsen; daarna kun je mensen op de wachtlijst zetten.",
        )}
      </Empty>
    );
  }
  return (
    <div className="stack stack--wide">
      {everybody.length > 1 && (
        <search className="waiting__filters">
          <Select
            label={i18n.t("Wijk")}
            isFilter
            options={[{ id: "all", name: i18n.t("Alle wijken") }, ...districtsOf(everybody)]}
            value={district || "all"}
            onChange={(id) => filter("wijk", id)}
          />
          <Select
            label={i18n.t("Taal")}
            isFilter
            options={[{ id: "all", name: i18n.t("Alle talen") }, ...languagesOf(everybody)]}
            value={language || "all"}
            onChange={(id) => filter("taal", id)}
          />
        </search>
      )}
      {lists.map((list) => (
        <Part key={list.trackId} title={list.trackName}>
          <OneList list={list} people={list.people.filter(fits)} />
        </Part>
      ))}
    </div>
  );
}

function OneList({
  list,
  people,
}: {
  readonly list: WaitingList;
  readonly people: readonly WaitingPerson[];
}): ReactElement {
  const free = freePlaces(list);
  return (
    <>
      <p className="quiet" role="status">
        {placesSentence(list)}
        {free !== null && free > 0 && (
          <> · {i18n.t("{free, plural, one {# plaats vrij} other {# plaatsen vrij}}", { free })}</>
        )}
      </p>
      {list.people.length === 0 && <p>{i18n.t("Niemand wacht.")}</p>}
      {list.people.length > 0 && people.length === 0 && <p>{i18n.t("Niemand met deze wijk of taal wacht hier.")}</p>}
      <ul className="plain list">
        {people.map((person) => (
          <li key={person.entryId} className="list__row">
            <PersonWaiting person={person} trackName={list.trackName} hasPlace={free === null || free > 0} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Option = { readonly id: string; readonly name: string };

function districtsOf(people: readonly WaitingPerson[]): Option[] {
  return options(
    people.map(({ districtCode, districtName }) => ({ id: districtCode ?? "", name: districtName ?? "" })),
  );
}

function languagesOf(people: readonly WaitingPerson[]): Option[] {
  return options(
    people.map(({ language }) => ({ id: language?.toLocaleLowerCase(i18n.locale) ?? "", name: language ?? "" })),
  );
}

function options(all: readonly Option[]): Option[] {
  const known = new Map(all.filter(({ id }) => id !== "").map((option) => [option.id, option]));
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name, i18n.locale));
}

function sameLanguage(one: string | null, other: string): boolean {
  return one?.toLocaleLowerCase(i18n.locale) === other.toLocaleLowerCase(i18n.locale);
}
