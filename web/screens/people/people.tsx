import { i18n } from "@lingui/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState, type ReactElement } from "react";
import "../../components/form.css";
import { useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button, ButtonLink } from "../../components/button";
import { Empty } from "../../components/empty";
import { Select } from "../../components/select";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { PeopleDocument, TrackNamesDocument } from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { send } from "../../graphql/send";
import { figure } from "../../words/numbers";
import { PersonRow } from "./person-row";
import { PlacesOfTrack } from "../waiting/track-places";
import "./people.css";

const pageSize = 50;

/** Everybody within reach; search and filter live in the address. */
export default function People(): ReactElement {
  const { today } = useMe();
  const [params, setParams] = useSearchParams();
  const search = params.get("zoek") ?? "";
  const trackId = params.get("onderdeel") ?? "";
  const asked = useDeferredValue(search.trim());
  const found = useInfiniteQuery({
    queryKey: ["People", asked, trackId],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      send(PeopleDocument, { search: asked || null, trackId: trackId || null, first: pageSize, after: pageParam }),
    getNextPageParam: ({ participants }) => participants.next,
    ...keepingPlace,
  });
  const filter = (name: string, value: string): void =>
    setParams((old) => withFilter(old, name, value), { replace: true });
  return (
    <Page
      title={i18n.t("Mensen")}
      actions={
        <>
          <ButtonLink to="/mensen/kunnen">{i18n.t("Wie kan wat?")}</ButtonLink>
          <ButtonLink to="/mensen/stappen">{i18n.t("Wie zet een stap?")}</ButtonLink>
          <ButtonLink to="/mensen/metingen">{i18n.t("Vragenlijsten")}</ButtonLink>
          <ButtonLink look="first" to="/mensen/nieuw">
            {i18n.t("Schrijf iemand in")}
          </ButtonLink>
        </>
      }
    >
      <div className="stack">
        <search className="people__filters">
          <Find value={search} onChange={(words) => filter("zoek", words)} />
          <TrackFilter value={trackId} onChange={(id) => filter("onderdeel", id)} />
        </search>
        {trackId && <PlacesOfTrack trackId={trackId} />}
        <Answer to={found}>
          {({ pages }) => {
            const people = pages.flatMap(({ participants }) => participants.people);
            const total = pages[0]?.participants.total;
            if (people.length === 0) return <Nobody isFiltered={asked !== "" || trackId !== ""} />;
            return (
              <>
                {total != null && (
                  <p className="quiet" role="status">
                    {i18n.t("{total, plural, one {# persoon} other {{words} mensen}}", { total, words: figure(total) })}
                  </p>
                )}
                <ul className="plain list">
                  {people.map((person) => (
                    <li key={person.id}>
                      <PersonRow person={person} today={today} />
                    </li>
                  ))}
                </ul>
                {found.hasNextPage && (
                  <div>
                    <Button onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>
                      {i18n.t("Toon meer mensen")}
                    </Button>
                  </div>
                )}
              </>
            );
          }}
        </Answer>
      </div>
    </Page>
  );
}

function Find({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (words: string) => void;
}): ReactElement {
  const [words, setWords] = useState(value);
  return (
    <label className="field">
      <span className="field__label">{i18n.t("Zoek op naam")}</span>
      <input
        type="search"
        className="control"
        value={words}
        autoComplete="off"
        onChange={(event) => {
          setWords(event.target.value);
          onChange(event.target.value);
        }}
      />
    </label>
  );
}

export function TrackFilter({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (id: string) => void;
}): ReactElement {
  const { data } = useQuery(question(TrackNamesDocument, {}));
  const options = [{ id: "all", name: i18n.t("Alle onderdelen") }, ...(data?.tracks ?? [])];
  return (
    <Select
      label={i18n.t("Onderdeel")}
      isFilter
      options={options}
      value={value || "all"}
      onChange={(id) => onChange(id === "all" ? "" : id)}
    />
  );
}

export function withFilter(old: URLSearchParams, name: string, value: string): URLSearchParams {
  const params = new URLSearchParams(old);
  if (value === "") params.delete(name);
  else params.set(name, value);
  return params;
}

function Nobody({ isFiltered }: { readonly isFiltered: boolean }): ReactElement {
  if (isFiltered)
    return <Empty>{i18n.t("Niemand gevonden. Probeer een deel van de naam, of kies alle onderdelen.")}</Empty>;
  return (
    <Empty step={<ButtonLink to="/mensen/nieuw">{i18n.t("Schrijf iemand in")}</ButtonLink>}>
      {i18n.t("Hier komen de mensen die meedoen aan jouw onderdelen.")}
    </Empty>
  );
}
