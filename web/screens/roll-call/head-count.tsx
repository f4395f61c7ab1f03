import { i18n } from "@lingui/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, type ReactElement } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button } from "../../components/button";
import { MinusIcon, PlusIcon } from "../../components/icons";
import type { CountQuality } from "../../graphql/generated/graphql";
import { listQuestion } from "../../offline/ahead";
import type { HeadCountErrand, Intent } from "../../outbox/intent";
import type { Pen } from "../../outbox/use-sheet";
import { focusAfter } from "./buttons";
import { Choose } from "./choose";
import type { RollCallData } from "./data";
import "../../components/segments.css";

type Props = {
  readonly session: RollCallData["session"];
  /** What was counted here and the server may not show yet. */
  readonly wish: HeadCountErrand | null;
  /** The same, where a colleague counted other people meanwhile. */
  readonly conflict: Intent | null;
  readonly pen: Pen;
};

/** How many more were there than the names on the list; counted, or estimated. */
export function HeadCount({ session, wish, conflict, pen }: Props): ReactElement {
  const count = (wish ? wish.headCount : session.headCount) ?? 0;
  const quality = (wish ? wish.quality : session.headCountQuality) ?? "COUNTED";
  const change = (next: number, how: CountQuality): void =>
    pen.mean({
      kind: "headCount",
      headCount: next === 0 ? null : next,
      quality: next === 0 ? null : how,
      seen: session.headCount,
    });
  const place = useRef<HTMLElement>(null);
  const goBack = (): void => focusAfter(() => place.current?.querySelector<HTMLElement>(".head-count__more"));
  return (
    <section ref={place} className="head-count" aria-label={i18n.t("Anderen dan de mensen op de lijst")}>
      <p className="head-count__words" aria-live="polite">
        {count === 0
          ? i18n.t("en verder niemand")
          : i18n.t("en {count, plural, one {# ander} other {# anderen}}", { count })}
      </p>
      {conflict ? <Decide sessionId={session.id} conflict={conflict} pen={pen} onDone={goBack} /> : null}
      <div className="row" hidden={conflict !== null}>
        <Button aria-label={i18n.t("Eén minder")} isDisabled={count === 0} onPress={() => change(count - 1, quality)}>
          <MinusIcon />
        </Button>
        <Button className="head-count__more" aria-label={i18n.t("Eén meer")} onPress={() => change(count + 1, quality)}>
          <PlusIcon />
        </Button>
        {count > 0 && (
          <ToggleButtonGroup
            className="segments"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[quality]}
            aria-label={i18n.t("Hoe weet je dit aantal?")}
            onSelectionChange={(keys) => change(count, keys.has("ESTIMATED") ? "ESTIMATED" : "COUNTED")}
          >
            <ToggleButton id="COUNTED" className="segments__button">
              {i18n.t("geteld")}
            </ToggleButton>
            <ToggleButton id="ESTIMATED" className="segments__button">
              {i18n.t("geschat")}
            </ToggleButton>
          </ToggleButtonGroup>
        )}
      </div>
    </section>
  );
}

/** Two people counted: one tap says which count it is. */
function Decide({
  sessionId,
  conflict,
  pen,
  onDone,
}: {
  readonly sessionId: string;
  readonly conflict: Intent;
  readonly pen: Pen;
  readonly onDone: () => void;
}): ReactElement | null {
  const { operationId: id, errand, fault } = conflict;
  const questions = useQueryClient();
  const keepTheirs = (): void => {
    pen.drop(id);
    void questions.invalidateQueries({ queryKey: listQuestion(sessionId).queryKey });
    onDone();
  };
  const keepMine = (): void => {
    pen.retry(id);
    onDone();
  };
  if (errand.kind !== "headCount") return null;
  return (
    <Choose about={errand.kind} question={fault}>
      <Button onPress={keepMine}>{i18n.t("Van mij: {count}", { count: errand.headCount ?? 0 })}</Button>
      <Button onPress={keepTheirs}>{i18n.t("Van de ander: {count}", { count: errand.seen ?? 0 })}</Button>
    </Choose>
  );
}
