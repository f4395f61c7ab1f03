import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useLocation, useParams, useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { ComboBox } from "../../components/combo-box";
import { DayField } from "../../components/day-field";
import { Form, type Values } from "../../components/form";
import { Notice } from "../../components/notice";
import { OptionalIsNormal, TextField } from "../../components/text-field";
import { say } from "../../components/toast";
import { Page } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import {
  AmendVolunteerDocument,
  EndVolunteerDocument,
  RegisterVolunteerDocument,
  VolunteerFormDocument,
  type RegisterVolunteerInput,
  type VolunteerFormQuery,
} from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand, type Command } from "../../graphql/use-command";
import { areaOf, areas } from "../register/person-fields";
import type { KnownVolunteer } from "./data";
import { WishFields, wishesIn } from "./wish-fields";
import "./visits.css";

type Facts = Omit<RegisterVolunteerInput, "operationId">;
type Districts = VolunteerFormQuery["districts"];

const nothing = { languages: [], interests: [], availability: [] };

/** What is known of a volunteer, new or known already. */
export default function Volunteer(): ReactElement {
  const { id } = useParams<{ id?: string }>();
  const form = useQuery(question(VolunteerFormDocument, {}));
  return (
    <Page
      title={id ? i18n.t("Vrijwilliger") : i18n.t("Nieuwe vrijwilliger")}
      up={{ path: "/huisbezoek", name: i18n.t("Huisbezoek") }}
      lead={i18n.t("Van VOG en training bewaren we alleen op welke dag ze zijn gezien, nooit een kopie.")}
    >
      <Answer to={form}>
        {({ districts, volunteers }) => {
          if (!id) return <NewVolunteer districts={districts} />;
          const known = volunteers.find((one) => one.id === id);
          return known ? <KnownForm key={known.revision} districts={districts} known={known} /> : <Gone />;
        }}
      </Answer>
    </Page>
  );
}

function Gone(): ReactElement {
  return <Notice>{i18n.t("Deze vrijwilliger is er niet, of is gestopt.")}</Notice>;
}

function NewVolunteer({ districts }: { readonly districts: Districts }): ReactElement {
  const [, navigate] = useLocation();
  const [address] = useSearchParams();
  const participantId = address.get("deelnemer");
  const name = address.get("naam") ?? "";
  const register = useCommand(RegisterVolunteerDocument, {
    onDone: () => {
      navigate("/huisbezoek");
      say(i18n.t("De vrijwilliger staat erbij"));
    },
  });
  return (
    <Fields
      command={register}
      districts={districts}
      known={{ ...nothing, name, participantId }}
      onSubmit={(facts) => void register.run({ ...facts, participantId })}
      word={i18n.t("Zet erbij")}
    />
  );
}

function KnownForm({
  districts,
  known,
}: {
  readonly districts: Districts;
  readonly known: KnownVolunteer;
}): ReactElement {
  const [, navigate] = useLocation();
  const amend = useCommand(AmendVolunteerDocument, { onDone: () => say(i18n.t("Gewijzigd")) });
  const end = useCommand(EndVolunteerDocument, {
    onDone: () => {
      navigate("/huisbezoek");
      say(i18n.t("{name} is gestopt", { name: known.name }));
    },
  });
  const { id, revision, participantId } = known;
  return (
    <>
      <Fields
        command={amend}
        districts={districts}
        known={known}
        onSubmit={(facts) =>
          void amend.run({ ...facts, participantId: participantId ?? null, id, seenRevision: revision })
        }
        word={i18n.t("Wijzig")}
      />
      {end.error != null && <Notice kind="failed">{sentenceOf(end.error)}</Notice>}
      {known.matches === 0 && (
        <div className="row">
          <Button look="quiet" isPending={end.isBusy} onPress={() => void end.run({ volunteerId: id })}>
            {i18n.t("Stopt als vrijwilliger")}
          </Button>
        </div>
      )}
    </>
  );
}

type FieldsProps = {
  readonly command: Pick<Command<never, unknown>, "error" | "isBusy">;
  readonly districts: Districts;
  readonly known: Pick<KnownVolunteer, "name" | "languages" | "interests" | "availability"> & Partial<KnownVolunteer>;
  readonly onSubmit: (facts: Omit<Facts, "participantId">) => void;
  readonly word: string;
};

function Fields({ command, districts, known, onSubmit, word }: FieldsProps): ReactElement {
  return (
    <Form
      command={command}
      label={i18n.t("Vrijwilliger")}
      onSubmit={(values) => onSubmit(factsIn(values))}
      buttons={
        <Button type="submit" look="first" isPending={command.isBusy}>
          {word}
        </Button>
      }
    >
      <OptionalIsNormal value>
        {known.participantId && (
          <p>
            <Link href={`/mensen/${known.participantId}`}>{i18n.t("Doet zelf ook mee als deelnemer")}</Link>
          </p>
        )}
        <TextField name="name" label={i18n.t("Naam")} defaultValue={known.name} isRequired autoComplete="off" />
        <TextField
          name="email"
          type="email"
          label={i18n.t("E-mail")}
          hint={i18n.t("Met dit adres logt de vrijwilliger in, zodra de beheerder een uitnodiging maakte")}
          defaultValue={known.email ?? ""}
          autoComplete="off"
        />
        <TextField
          name="phone"
          type="tel"
          label={i18n.t("Telefoon")}
          defaultValue={known.phone ?? ""}
          autoComplete="off"
        />
        <ComboBox
          name="neighbourhood"
          label={i18n.t("Wijk of buurt")}
          options={areas(districts)}
          defaultValue={areaOf(known)}
          hint={i18n.t("Typ een deel van de naam")}
        />
        <WishFields wishes={known} interestsLabel={i18n.t("Doet graag")} />
        <div className="field__pair">
          <DayField name="conductSeenOn" label={i18n.t("VOG gezien op")} defaultValue={known.conductSeenOn ?? null} />
          <DayField
            name="trainingSeenOn"
            label={i18n.t("Training gezien op")}
            defaultValue={known.trainingSeenOn ?? null}
          />
        </div>
      </OptionalIsNormal>
    </Form>
  );
}

function factsIn(values: Values): Omit<Facts, "participantId"> {
  const [districtCode, neighbourhoodCode] = values.text("neighbourhood").split("/");
  return {
    name: values.text("name"),
    email: values.optional("email"),
    phone: values.optional("phone"),
    districtCode: districtCode || null,
    neighbourhoodCode: neighbourhoodCode || null,
    conductSeenOn: values.optional("conductSeenOn"),
    trainingSeenOn: values.optional("trainingSeenOn"),
    ...wishesIn(values),
  };
}
