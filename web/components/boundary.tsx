import { i18n } from "@lingui/core";
import { Component, type ReactNode } from "react";
import { Button } from "./button";
import { Notice } from "./notice";

type Props = {
  /** Where one is: elsewhere it is tried anew. */
  readonly path: string;
  readonly children: ReactNode;
};
type State = { readonly path: string; readonly hasFailed: boolean };

/** Where a screen does not come, or fails: a sentence and a way on, instead of an empty page. React asks a class for this. */
export class Boundary extends Component<Props, State> {
  override state: State = { path: this.props.path, hasFailed: false };

  static getDerivedStateFromProps({ path }: Props, state: State): State | null {
    return path === state.path ? null : { path, hasFailed: false };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Notice kind="failed">
        <p>{i18n.t("Deze pagina kon niet worden geopend. Wat je eerder opsloeg, is veilig.")}</p>
        <Button onPress={() => window.location.reload()}>{i18n.t("Laad de pagina opnieuw")}</Button>
      </Notice>
    );
  }
}
