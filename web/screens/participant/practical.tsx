import { i18n } from "@lingui/core";
import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";
import { fullDay, monthName } from "../../words/days";
import type { Person } from "./data";

/** Contact and practical matters, beside the page. Only what is known is shown. */
export function Practical({ person }: { readonly person: Person }): ReactElement {
  const place = [person.neighbourhoodName, person.districtName].filter(Boolean).join(", ");
  return (
    <section className="practical">
      <h2>{i18n.t("Contact en praktisch")}</h2>
      <dl className="facts">
        <Fact
          name={i18n.t("Telefoon")}
          value={person.phone && <a href={`tel:${person.phone.replace(/[^+\d]/g, "")}`}>{person.phone}</a>}
        />
        <Fact name={i18n.t("E-mail")} value={person.email && <a href={`mailto:${person.email}`}>{person.email}</a>} />
        <Fact name={i18n.t("Wijk")} value={place || null} />
        <Fact name={i18n.t("Geboren")} value={born(person)} />
        <Fact name={i18n.t("Spreektaal")} value={person.language} />
        <Fact name={i18n.t("Ingeschreven")} value={person.registeredOn && fullDay(person.registeredOn)} />
      </dl>
      <ul className="plain not-on-paper">
        <li>
          <Link href={`/mensen/${person.id}/toestemmingen`}>{i18n.t("Toestemmingen")}</Link>
        </li>
        <li>
          <Link href={`/mensen/${person.id}/metingen`}>{i18n.t("Vragenlijsten")}</Link>
        </li>
        <li>
          <Link href={`/mensen/${person.id}/wie-keek`}>{i18n.t("Wie keek hier?")}</Link>
        </li>
      </ul>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? <span className="quiet">{i18n.t("niet bekend")}</span>}</dd>
    </div>
  );
}

function born({ birthYear, birthMonth }: Person): string | null {
  if (birthYear === null) return null;
  return birthMonth === null ? String(birthYear) : monthName(`${birthYear}-${String(birthMonth).padStart(2, "0")}-01`);
}
