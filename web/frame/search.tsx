import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState, type ReactElement } from "react";
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from "react-aria-components";
import { FindDocument, type FindQuery } from "../graphql/generated/graphql";
import { keepingPlace, question } from "../graphql/questions";
import { addDays, dayName } from "../words/days";
import { useMe } from "./me";
import "./search.css";

type Hit = { readonly id: string; readonly name: string; readonly note: string };
type Group = { readonly id: string; readonly name: string; readonly hits: readonly Hit[] };

/** One field that finds people, sessions and tracks. */
export default function Search({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { today } = useMe();
  const [words, setWords] = useState("");
  const search = useDeferredValue(words.trim());
  const found = useQuery({
    ...question(FindDocument, { search, from: addDays(today, -14), until: addDays(today, 15) }),
    ...keepingPlace,
    enabled: search.length > 1,
  });
  const groups = found.data && search.length > 1 ? groupsOf(found.data, search, today) : [];
  return (
    <ModalOverlay className="search__ground" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="search">
        <Dialog aria-label={i18n.t("Zoeken")} className="search__dialog">
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField autoFocus className="search__field">
              <Label className="hidden-from-eyes">{i18n.t("Zoek iemand, een bijeenkomst of een onderdeel")}</Label>
              <Input className="search__input" placeholder={i18n.t("Zoek iemand, een bijeenkomst of een onderdeel")} />
            </SearchField>
            <ListBox
              className="options search__hits"
              aria-label={i18n.t("Gevonden")}
              items={groups}
              selectionMode="none"
              renderEmptyState={() => <Nothing isAsked={search.length > 1 && found.isSuccess} />}
              onAction={onClose}
            >
              {(group) => (
                <ListBoxSection id={group.id}>
                  <Header className="options__heading">{group.name}</Header>
                  <Collection items={group.hits}>
                    {(hit) => (
                      <ListBoxItem id={hit.id} href={hit.id} textValue={hit.name} className="option">
                        <Text slot="label">{hit.name}</Text>
                        <Text slot="description" className="small quiet">
                          {hit.note}
                        </Text>
                      </ListBoxItem>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Nothing({ isAsked }: { readonly isAsked: boolean }): ReactElement {
  return (
    <p className="search__nothing quiet">
      {isAsked ? i18n.t("Niets gevonden. Probeer een ander deel van de naam.") : i18n.t("Typ minstens twee letters.")}
    </p>
  );
}

function groupsOf(found: FindQuery, search: string, today: string): Group[] {
  const has = (name: string): boolean => name.toLocaleLowerCase("nl").includes(search.toLocaleLowerCase("nl"));
  const groups = [
    {
      id: "people",
      name: i18n.t("Mensen"),
      hits: found.participants.people.map(({ id, name, tracks }) => ({
        id: `/mensen/${id}`,
        name,
        note: tracks.join(", "),
      })),
    },
    {
      id: "sessions",
      name: i18n.t("Bijeenkomsten"),
      hits: found.sessions
        .filter(({ title }) => has(title))
        .slice(0, 6)
        .map(({ id, title, trackName, on }) => ({
          id: `/bijeenkomsten/${id}`,
          name: title,
          note: `${dayName(on, today)} · ${trackName}`,
        })),
    },
    {
      id: "tracks",
      name: i18n.t("Onderdelen"),
      hits: found.tracks
        .filter(({ name }) => has(name))
        .map(({ id, name }) => ({ id: `/mensen?onderdeel=${id}`, name, note: i18n.t("wie doen er mee") })),
    },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}
