import { i18n } from "@lingui/core";
import { lazy, Suspense, useEffect, useState, type ReactElement, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { Button } from "../components/button";
import { MoreIcon, SearchIcon } from "../components/icons";
import { ToastPlace } from "../components/toast";
import { KnownSince } from "./known-since";
import { useMe } from "./me";
import { NewVersion } from "./new-version";
import { isWithin, placesOf, type Place } from "./places";
import { SaveState } from "./save-state";
import "./frame.css";

const loadSearch = (): Promise<typeof import("./search")> => import("./search");
const Search = lazy(loadSearch);

/** Time that the first page has the line to itself, in milliseconds. */
const unhurried = 1500;

/** What stands around every page: the places, who is logged in, whether everything is saved, the search. */
export function Frame({ children }: { readonly children: ReactNode }): ReactElement {
  const me = useMe();
  const places = placesOf(me.role);
  const more: Place = { path: "/meer", name: i18n.t("Meer"), Icon: MoreIcon };
  const sees = me.role === "CASEWORKER" || me.role === "MANAGER";
  return (
    <div className="frame">
      <a className="frame__skip" href="#content">
        {i18n.t("Naar de inhoud")}
      </a>
      <nav className="frame__rail not-on-paper" aria-label={i18n.t("Hoofdmenu")}>
        <Link href="/" className="frame__name">
          {me.organisation}
        </Link>
        <Places places={[...places, more]} />
      </nav>
      <header className="frame__head not-on-paper">
        <p className="frame__who">
          <span className="frame__person">{me.name}</span>
          <SaveState />
        </p>
        {sees && <SearchButton />}
      </header>
      <main id="content" className="frame__content" tabIndex={-1}>
        <KnownSince />
        <NewVersion />
        {children}
      </main>
      <nav className="frame__bar not-on-paper" aria-label={i18n.t("Hoofdmenu")}>
        <Places places={[...places.slice(0, 2), more]} />
      </nav>
      <ToastPlace />
    </div>
  );
}

function Places({ places }: { readonly places: readonly Place[] }): ReactElement {
  const [path] = useLocation();
  return (
    <ul className="plain frame__places">
      {places.map(({ path: to, name, Icon }) => (
        <li key={to}>
          <Link href={to} className="frame__place" aria-current={isWithin(path, to) ? "page" : undefined}>
            <Icon />
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** "/" opens it, unless somebody is typing. A roll call takes the key for its own list. */
function SearchButton(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  // Fetched beforehand, so that what is typed right after the key is not lost; after the page itself, which is waited for.
  useEffect(() => {
    const timer = setTimeout(() => void loadSearch(), unhurried);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)} aria-keyshortcuts="/">
        <SearchIcon />
        {i18n.t("Zoeken")}
        <kbd className="frame__key" aria-hidden="true">
          /
        </kbd>
      </Button>
      {isOpen && (
        <Suspense>
          <Search onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input, textarea, select") || target.isContentEditable || target.role === "spinbutton")
  );
}
