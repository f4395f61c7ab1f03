import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { PhoneIcon } from "../../components/icons";
import { Notice } from "../../components/notice";
import { say } from "../../components/toast";
import { useMe } from "../../frame/me";
import { sentenceOf } from "../../graphql/fault";
import {
  AcceptPlaceDocument,
  LeaveWaitingListDocument,
  LetGoOfPlaceDocument,
  OfferPlaceDocument,
} from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { addDays, capital, dayName, fullDay, sinceDay } from "../../words/days";
import type { WaitingPerson } from "./places";

type Props = { readonly person: WaitingPerson; readonly trackName: string; readonly hasPlace: boolean };

/** A week to think it over. */
const timeToAnswer = 7;

/** One person who waits, with the step that comes next: offering a place, or noting the answer. */
export function PersonWaiting({ person, trackName, hasPlace }: Props): ReactElement {
  const { today } = useMe();
  const { name, since, districtName, language, words, offeredUntil, lapsedOn } = person;
  return (
    <div className="waiting__person">
      <div className="waiting__who">
        {person.isWithinReach ? (
          <Link href={`/mensen/${person.participantId}`} className="waiting__name">
            {name}
          </Link>
        ) : (
          <span className="waiting__name">{name}</span>
        )}
        <p>
          {capital(i18n.t("{when} op de lijst gezet", { when: sinceDay(since, today) }))}{" "}
          <span className="quiet">({fullDay(since)})</span>
        </p>
        {(districtName || language) && <p className="quiet">{[districtName, language].filter(Boolean).join(" · ")}</p>}
        {words && <p className="quiet">“{words}”</p>}
        {offeredUntil && (
          <p>
            <strong>{i18n.t("Plaats aangeboden tot en met {day}", { day: dayName(offeredUntil, today) })}</strong>
          </p>
        )}
        {lapsedOn && (
          <p className="quiet">
            {i18n.t("Een aanbod liep af op {day} zonder antwoord.", { day: dayName(lapsedOn, today) })}
          </p>
        )}
      </div>
      <Steps person={person} trackName={trackName} hasPlace={hasPlace} />
    </div>
  );
}

function Steps({ person, trackName, hasPlace }: Props): ReactElement {
  const { name, phone, entryId, offeredUntil } = person;
  const accept = useCommand(AcceptPlaceDocument, {
    onDone: () => say(i18n.t("{name} doet nu mee bij {trackName}", { name, trackName })),
  });
  return (
    <div className="stack stack--close">
      <div className="row">
        {phone && (
          <a className="button button--quiet" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
            <PhoneIcon />
            {i18n.t("Bel")}
          </a>
        )}
        {offeredUntil ? (
          <>
            <Button
              aria-label={i18n.t("{name} neemt de plaats", { name })}
              isPending={accept.isBusy}
              onPress={() => void accept.run({ entryId })}
            >
              {i18n.t("Neemt de plaats")}
            </Button>
            <LetGoDialog person={person} />
          </>
        ) : (
          <>
            {hasPlace && <OfferDialog person={person} />}
            <LeaveDialog person={person} trackName={trackName} />
          </>
        )}
      </div>
      {accept.error != null && <Notice kind="failed">{sentenceOf(accept.error)}</Notice>}
    </div>
  );
}

function OfferDialog({ person: { name, entryId } }: { readonly person: WaitingPerson }): ReactElement {
  const { today } = useMe();
  const title = i18n.t("Een plaats voor {name}", { name });
  const offer = useCommand(OfferPlaceDocument);
  const trigger = (
    <Button aria-label={i18n.t("Bied een plaats aan: {name}", { name })}>{i18n.t("Bied een plaats aan")}</Button>
  );
  return (
    <Dialog title={title} trigger={trigger}>
      {(close) => (
        <Form
          command={offer}
          label={title}
          onSubmit={(values) =>
            void offer.run({ entryId, until: values.text("until") }).then((done) => done && close())
          }
          buttons={
            <Button type="submit" look="first" isPending={offer.isBusy}>
              {i18n.t("Bied de plaats aan")}
            </Button>
          }
        >
          <DayField
            name="until"
            label={i18n.t("Antwoord tot en met")}
            hint={i18n.t("Tot die dag blijft de plaats vrij. Komt er geen antwoord, dan wacht {name} gewoon verder.", {
              name,
            })}
            defaultValue={addDays(today, timeToAnswer)}
            isRequired
          />
        </Form>
      )}
    </Dialog>
  );
}

function LetGoDialog({ person: { name, entryId } }: { readonly person: WaitingPerson }): ReactElement {
  const title = i18n.t("{name} neemt de plaats niet", { name });
  const letGo = useCommand(LetGoOfPlaceDocument);
  const trigger = (
    <Button look="quiet" aria-label={i18n.t("Toch niet: {name}", { name })}>
      {i18n.t("Toch niet")}
    </Button>
  );
  return (
    <Dialog title={title} trigger={trigger}>
      {(close) => (
        <Form
          command={letGo}
          label={title}
          onSubmit={(values) =>
            void letGo.run({ entryId, waitsOn: values.text("next") === "on" }).then((done) => done && close())
          }
          buttons={
            <Button type="submit" look="first" isPending={letGo.isBusy}>
              {i18n.t("Leg vast")}
            </Button>
          }
        >
          <Choice
            name="next"
            label={i18n.t("En nu?")}
            defaultValue="on"
            options={[
              { id: "on", name: i18n.t("wacht verder op een andere plaats") },
              { id: "off", name: i18n.t("hoeft niet meer te wachten") },
            ]}
          />
        </Form>
      )}
    </Dialog>
  );
}

function LeaveDialog({ person: { name, entryId }, trackName }: Omit<Props, "hasPlace">): ReactElement {
  const title = i18n.t("{name} van de lijst halen", { name });
  const leave = useCommand(LeaveWaitingListDocument);
  const trigger = (
    <Button look="quiet" aria-label={title}>
      {i18n.t("Van de lijst")}
    </Button>
  );
  return (
    <Dialog title={title} trigger={trigger}>
      {(close) => (
        <Form
          command={leave}
          label={title}
          onSubmit={() => void leave.run({ entryId }).then((done) => done && close())}
          buttons={
            <Button type="submit" look="first" isPending={leave.isBusy}>
              {i18n.t("Haal van de lijst")}
            </Button>
          }
        >
          <p>{i18n.t("{name} wacht dan niet meer op een plaats bij {trackName}.", { name, trackName })}</p>
        </Form>
      )}
    </Dialog>
  );
}
