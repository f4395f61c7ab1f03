import { i18n } from "@lingui/core";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { Button } from "./button";
import "./figure.css";

type Props = {
  /** What the picture says, in one sentence. */
  readonly sentence: string;
  readonly children: ReactNode;
  /** The same figures as a table. */
  readonly table: ReactNode;
};

/** A picture with its sentence; whoever prefers figures turns it into a table. */
export function Figure({ sentence, children, table }: Props): ReactElement {
  const [asTable, setAsTable] = useState(false);
  const caption = useId();
  return (
    <figure className="figure" aria-labelledby={caption}>
      <figcaption id={caption}>{sentence}</figcaption>
      {asTable ? table : children}
      <Button look="quiet" className="not-on-paper small" onPress={() => setAsTable(!asTable)}>
        {asTable ? i18n.t("Toon als beeld") : i18n.t("Toon als tabel")}
      </Button>
    </figure>
  );
}
