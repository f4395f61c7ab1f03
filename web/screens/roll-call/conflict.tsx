import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Mark } from "../../components/mark";
import { Notice } from "../../components/notice";
import type { Cell } from "../../outbox/marks";

type Props = { readonly mine: Cell; readonly theirs: Cell; readonly onKeep: (keep: "mine" | "theirs") => void };

/** Two people marked the same person differently: a person decides, in one tap. */
export function Conflict({ mine, theirs, onKeep }: Props): ReactElement {
  return (
    <Notice kind="attention">
      <p>{i18n.t("Een collega vulde hier iets anders in. Wat klopt?")}</p>
      <div className="row">
        <Button onPress={() => onKeep("mine")}>
          {i18n.t("Van mij:")} <Mark status={mine.status} />
        </Button>
        <Button onPress={() => onKeep("theirs")}>
          {i18n.t("Van je collega:")} <Mark status={theirs.status} />
        </Button>
      </div>
    </Notice>
  );
}
