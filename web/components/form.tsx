import type { FormEvent, ReactElement, ReactNode } from "react";
import { Form as AriaForm } from "react-aria-components";
import { Fault, sentenceOf } from "../graphql/fault";
import type { Command } from "../graphql/use-command";
import { Notice } from "./notice";

type Props = {
  /** What the form sends with: its refusals appear at the fields they name, the rest above the buttons. */
  readonly command: Pick<Command<never, unknown>, "error">;
  readonly onSubmit: (values: Values) => void;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  readonly label: string;
};

export function Form({ command, onSubmit, children, buttons, label }: Props): ReactElement {
  const { error } = command;
  const fields = error instanceof Fault ? error.fields : {};
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit(new Values(new FormData(event.currentTarget)));
  };
  return (
    <AriaForm className="form" validationErrors={fields} validationBehavior="aria" onSubmit={submit} aria-label={label}>
      {children}
      {error != null && Object.keys(fields).length === 0 && <Notice kind="failed">{sentenceOf(error)}</Notice>}
      <div className="row form__buttons">{buttons}</div>
    </AriaForm>
  );
}

/** What a person filled in, as the commands want it: no empty text, no spaces around it. */
export class Values {
  constructor(private readonly data: FormData) {}

  text(name: string): string {
    const value = this.data.get(name);
    return typeof value === "string" ? value.trim() : "";
  }

  optional(name: string): string | null {
    return this.text(name) || null;
  }

  number(name: string): number | null {
    const digits = this.text(name);
    return digits === "" ? null : Number(digits);
  }

  list(name: string): string[] {
    return this.data
      .getAll(name)
      .filter((value) => typeof value === "string" && value.trim() !== "")
      .map(String);
  }
}
