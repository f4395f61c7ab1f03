import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { ComboBox } from "../../components/combo-box";
import type { Values } from "../../components/form";
import { Select } from "../../components/select";
import { OptionalIsNormal, TextField } from "../../components/text-field";
import type { AmendParticipantInput, RegisterListsQuery } from "../../graphql/generated/graphql";
import { capital } from "../../words/days";
import { regionOf } from "../../words/locale";

export type PersonFacts = Omit<AmendParticipantInput, "operationId" | "id" | "seenRevision">;
type Name = Pick<PersonFacts, "callingName" | "familyName" | "birthYear" | "birthMonth">;

type Props = {
  readonly districts: RegisterListsQuery["districts"];
  readonly person?: PersonFacts;
  /** Told while typing, to look for somebody who is known already. */
  readonly onName?: (name: Name) => void;
};

/** What is written down about somebody. A calling name is enough to begin with. */
export function PersonFields({ districts, person, onName }: Props): ReactElement {
  const [name, setName] = useState<Name>({
    callingName: person?.callingName ?? "",
    familyName: person?.familyName ?? null,
    birthYear: person?.birthYear ?? null,
    birthMonth: person?.birthMonth ?? null,
  });
  const change = (part: Partial<Name>): void => {
    const next = { ...name, ...part };
    setName(next);
    onName?.(next);
  };
  return (
    <OptionalIsNormal value>
      <div className="field__pair">
        <TextField
          name="callingName"
          label={i18n.t("Roepnaam")}
          value={name.callingName}
          onChange={(callingName) => change({ callingName })}
          isRequired
          autoComplete="off"
        />
        <TextField
          name="familyName"
          label={i18n.t("Achternaam")}
          value={name.familyName ?? ""}
          onChange={(familyName) => change({ familyName: familyName || null })}
          autoComplete="off"
        />
      </div>
      <div className="field__pair">
        <TextField
          name="birthYear"
          label={i18n.t("Geboortejaar")}
          inputMode="numeric"
          maxLength={4}
          value={name.birthYear?.toString() ?? ""}
          autoComplete="off"
          onChange={(digits) => change({ birthYear: Number(digits.replace(/\D/g, "")) || null })}
        />
        <Select
          name="birthMonth"
          label={i18n.t("Geboortemaand")}
          options={months()}
          value={name.birthMonth?.toString() ?? "0"}
          onChange={(month) => change({ birthMonth: Number(month) || null })}
        />
      </div>
      <div className="field__pair">
        <TextField
          name="phone"
          type="tel"
          label={i18n.t("Telefoon")}
          defaultValue={person?.phone ?? ""}
          autoComplete="off"
        />
        <TextField
          name="email"
          type="email"
          label={i18n.t("E-mail")}
          defaultValue={person?.email ?? ""}
          autoComplete="off"
        />
      </div>
      <ComboBox
        name="neighbourhood"
        label={i18n.t("Wijk of buurt")}
        options={areas(districts)}
        defaultValue={areaOf(person)}
        hint={i18n.t("Typ een deel van de naam")}
      />
      <TextField
        name="language"
        label={i18n.t("Spreektaal")}
        hint={i18n.t("De taal waarin jullie het makkelijkst praten")}
        defaultValue={person?.language ?? ""}
      />
    </OptionalIsNormal>
  );
}

export function personFacts(values: Values): PersonFacts {
  const [districtCode, neighbourhoodCode] = values.text("neighbourhood").split("/");
  return {
    callingName: values.text("callingName"),
    familyName: values.optional("familyName"),
    phone: values.optional("phone"),
    email: values.optional("email"),
    birthYear: values.number("birthYear"),
    birthMonth: values.number("birthMonth") || null,
    districtCode: districtCode || null,
    neighbourhoodCode: neighbourhoodCode || null,
    language: values.optional("language"),
  };
}

/** One list of districts and their neighbourhoods; the key holds both codes. */
export function areas(districts: RegisterListsQuery["districts"]): { id: string; name: string; note?: string }[] {
  return districts
    .filter(({ validUntil }) => validUntil === null)
    .flatMap((district) => [
      { id: district.code, name: district.name, note: i18n.t("hele wijk") },
      ...district.neighbourhoods.map(({ code, name }) => ({
        id: `${district.code}/${code}`,
        name,
        note: district.name,
      })),
    ]);
}

export function areaOf(person: Pick<PersonFacts, "districtCode" | "neighbourhoodCode"> | undefined): string | null {
  if (!person?.districtCode) return null;
  return person.neighbourhoodCode ? `${person.districtCode}/${person.neighbourhoodCode}` : person.districtCode;
}

function months(): { id: string; name: string }[] {
  const name = (month: number): string =>
    capital(
      new Date(Date.UTC(2000, month - 1)).toLocaleDateString(regionOf(i18n.locale), { month: "long", timeZone: "UTC" }),
    );
  return [
    { id: "0", name: i18n.t("Niet bekend") },
    ...Array.from({ length: 12 }, (_, index) => ({ id: String(index + 1), name: name(index + 1) })),
  ];
}
