import { i18n } from "@lingui/core";
import type { ReactElement } from "react";

export type Step = "file" | "columns" | "check" | "done";

export function StepBar({ step }: { readonly step: Step }): ReactElement {
  const steps: readonly { readonly id: Step; readonly name: string }[] = [
    { id: "file", name: i18n.t("Bestand") },
    { id: "columns", name: i18n.t("Kolommen") },
    { id: "check", name: i18n.t("Controle") },
    { id: "done", name: i18n.t("Klaar") },
  ];
  return (
    <ol className="plain step-bar" aria-label={i18n.t("Stappen")}>
      {steps.map(({ id, name }, index) => (
        <li key={id} className="step-bar__step" aria-current={id === step ? "step" : undefined}>
          <span className="step-bar__number">{index + 1}</span> {name}
        </li>
      ))}
    </ol>
  );
}
