import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button } from "../../components/button";
import { MinusIcon, PlusIcon } from "../../components/icons";
import type { CountQuality } from "../../graphql/generated/graphql";
import type { Errand } from "../../outbox/sheet";
import type { Pen } from "../../outbox/use-sheet";
import type { RollCallData } from "./data";
import "../../components/segments.css";

/** What was counted here and the server may not show yet. */
type HeadCountWish = Extract<Errand, { kind: "headCount" }>;

type Props = { readonly session: RollCallData["session"]; readonly wish: HeadCountWish | null; readonly pen: Pen };

/** How many more were there than the names on the list; counted, or estimated. */
export function HeadCount({ session, wish, pen }: Props): ReactElement {
  const count = (wish ? wish.headCount : session.headCount) ?? 0;
  const quality = (wish ? wish.quality : session.headCountQuality) ?? "COUNTED";
  const change = (next: number, how: CountQuality): void =>
    pen.mean({ kind: "headCount", headCount: next === 0 ? null : next, quality: next === 0 ? null : how });
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
    </section>
  );
}
