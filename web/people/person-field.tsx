import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState, type ReactElement } from "react";
import { ComboBox, FieldError, Input, ListBox, Popover, Text } from "react-aria-components";
import { OptionItem, type Option } from "../components/select";
import { FieldLabel } from "../components/text-field";
import { FindPersonDocument } from "../graphql/generated/graphql";
import { keepingPlace, question } from "../graphql/questions";
import "../components/form.css";

type Props = {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  /** Who stands there already. */
  readonly chosen?: { readonly id: string; readonly name: string } | null;
};

/** One of the people within reach, found by a part of her name. The form gets her id. */
export function PersonField({ label, name, hint, chosen }: Props): ReactElement {
  const [words, setWords] = useState(chosen?.name ?? "");
  const search = useDeferredValue(words.trim());
  const found = useQuery({
    ...question(FindPersonDocument, { search }),
    ...keepingPlace,
    enabled: search.length > 1,
  });
  const people = search.length > 1 ? (found.data?.participants.people ?? []) : [];
  const options: Option[] = people.map(({ id, name: full, tracks }) => ({ id, name: full, note: tracks.join(", ") }));
  return (
    <ComboBox
      name={name}
      className="field"
      items={options.length > 0 || !chosen ? options : [{ id: chosen.id, name: chosen.name }]}
      inputValue={words}
      onInputChange={setWords}
      defaultSelectedKey={chosen?.id ?? null}
      formValue="key"
      allowsEmptyCollection
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional />
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <Input className="control" placeholder="" />
      <FieldError className="field__error" />
      <Popover className="popover" offset={4}>
        <ListBox<Option>
          className="options"
          renderEmptyState={() => (
            <p className="option quiet">
              {search.length > 1 ? i18n.t("Niets gevonden") : i18n.t("Typ minstens twee letters.")}
            </p>
          )}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
