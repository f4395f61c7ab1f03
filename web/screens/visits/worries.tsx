import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Empty } from "../../components/empty";
import { Form } from "../../components/form";
import { Notice } from "../../components/notice";
import { TextField } from "../../components/text-field";
import { say } from "../../components/toast";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import { SettleWorryDocument, TakeWorryDocument, WorriesDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { momentName, sinceDay } from "../../words/days";
import type { Worry } from "./data";
import "./visits.css";

/** What volunteers worry about: somebody takes it up, and settles it. */
export default function Worries(): ReactElement {
  const worries = useQuery({ ...question(WorriesDocument, {}), refetchInterval: 60_000 });
  return (
    <Page
      title={i18n.t("Zorgen")}
      up={{ path: "/huisbezoek", name: i18n.t("Huisbezoek") }}
      lead={i18n.t("Een vrijwilliger maakt zich zorgen na een bezoek. Wie het oppakt, belt.")}
    >
      <Answer to={worries}>
        {({ worries: open }) =>
          open.length === 0 ? (
            <Empty>{i18n.t("Er ligt geen zorg. Meldt een vrijwilliger er een, dan staat die meteen hier.")}</Empty>
          ) : (
            <ul className="plain list">
              {open.map((worry) => (
                <li key={worry.id} className="list__row">
                  <OneWorry worry={worry} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

function OneWorry({ worry }: { readonly worry: Worry }): ReactElement {
  const { today } = useMe();
  const take = useCommand(TakeWorryDocument, { onDone: () => say(i18n.t("Jij pakt het op")) });
  return (
    <div className="stack stack--close">
      <h2 className="visits__name">
        <Link href={`/mensen/${worry.participantId}`}>{worry.participantName}</Link>
      </h2>
      {worry.words && <blockquote className="visits__words">{worry.words}</blockquote>}
      <p className="quiet">
        {i18n.t("Gemeld door {volunteer} op {moment}, na een bezoek {day}.", {
          volunteer: worry.volunteerName,
          moment: momentName(worry.raisedAt),
          day: sinceDay(worry.visitedOn, today),
        })}
      </p>
      <p>
        <Phone name={worry.participantName} number={worry.participantPhone} />{" "}
        <Phone name={worry.volunteerName} number={worry.volunteerPhone} />
      </p>
      {worry.takenBy && (
        <p>{worry.isMine ? i18n.t("Jij pakt dit op.") : i18n.t("{name} pakt dit op.", { name: worry.takenBy })}</p>
      )}
      {take.error != null && <Notice kind="failed">{sentenceOf(take.error)}</Notice>}
      <div className="row">
        {!worry.takenBy && (
          <Button look="first" isPending={take.isBusy} onPress={() => void take.run({ worryId: worry.id })}>
            {i18n.t("Ik pak het op")}
          </Button>
        )}
        {worry.takenBy && (
          <Dialog
            title={i18n.t("Afgehandeld")}
            trigger={<Button look={worry.isMine ? "first" : "second"}>{i18n.t("Afgehandeld")}</Button>}
          >
            {(close) => <SettleForm worryId={worry.id} close={close} />}
          </Dialog>
        )}
      </div>
    </div>
  );
}

function Phone({
  name,
  number,
}: {
  readonly name: string;
  readonly number: string | null | undefined;
}): ReactElement | null {
  if (!number) return null;
  return (
    <span className="visits__phone">
      {name}: <a href={`tel:${number.replace(/[^+\d]/g, "")}`}>{number}</a>
    </span>
  );
}

function SettleForm({ worryId, close }: { readonly worryId: string; readonly close: () => void }): ReactElement {
  const settle = useCommand(SettleWorryDocument, { onDone: close });
  return (
    <Form
      command={settle}
      label={i18n.t("Afgehandeld")}
      onSubmit={(values) => void settle.run({ worryId, words: values.optional("words") })}
      buttons={
        <Button type="submit" look="first" isPending={settle.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <TextField
        name="words"
        lines
        width="wide"
        label={i18n.t("Wat is er gedaan?")}
        hint={i18n.t("Een paar woorden zijn genoeg")}
      />
    </Form>
  );
}
