import { i18n } from "@lingui/core";
import { useEffect, useState, type ReactElement } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button } from "../../components/button";
import { MinusIcon, PlusIcon } from "../../components/icons";
import { Notice } from "../../components/notice";
import { sentenceOf } from "../../graphql/fault";
import { RecordHeadCountDocument, type CountQuality } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import type { RollCallData } from "./data";
import "../../components/segments.css";

/** How many more were there than the names on the list; counted, or estimated. */
export function HeadCount({ session }: { readonly session: RollCallData["session"] }): ReactElement {
  const [count, setCount] = useState(session.headCount ?? 0);
  const [quality, setQuality] = useState<CountQuality>(session.headCountQuality ?? "COUNTED");
  const record = useCommand(RecordHeadCountDocument, { refreshes: false });
  const [soon] = useState(() => new Soon());
  useEffect(() => () => soon.now(), [soon]);
  const change = (next: number, how: CountQuality): void => {
    setCount(next);
    setQuality(how);
    soon.plan(
      () =>
        void record.run({
          sessionId: session.id,
          headCount: next === 0 ? null : next,
          quality: next === 0 ? null : how,
        }),
    );
  };
  return (
    <section className="head-count" aria-label={i18n.t("Anderen dan de mensen op de lijst")}>
      <p className="head-count__words" aria-live="polite">
        {count === 0
          ? i18n.t("en verder niemand")
          : i18n.t("en {count, plural, one {# ander} other {# anderen}}", { count })}
      </p>
      <div className="row">
        <Button aria-label={i18n.t("Eén minder")} isDisabled={count === 0} onPress={() => change(count - 1, quality)}>
          <MinusIcon />
        </Button>
        <Button aria-label={i18n.t("Eén meer")} onPress={() => change(count + 1, quality)}>
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
      {record.error != null && <Notice kind="failed">{sentenceOf(record.error)}</Notice>}
    </section>
  );
}

/** Five quick taps are one operation; leaving the page sends what still waits. */
class Soon {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private planned: (() => void) | null = null;

  plan(task: () => void): void {
    clearTimeout(this.timer);
    this.planned = task;
    this.timer = setTimeout(() => this.now(), 500);
  }

  now(): void {
    clearTimeout(this.timer);
    this.planned?.();
    this.planned = null;
  }
}
