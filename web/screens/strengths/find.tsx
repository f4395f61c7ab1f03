import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState, type ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { Page, Part } from "../../frame/page";
import { FindStrengthsDocument, TrackNamesDocument } from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { withFilter } from "../people/people";
import { GroupLedger } from "./group-ledger";
import { strengthKindWord } from "./words";
import "./strengths.css";

/** "Wie kan er koken voor dertig?" */
export default function FindStrengths(): ReactElement {
  const [params, setParams] = useSearchParams();
  const [words, setWords] = useState(params.get("zoek") ?? "");
  const asked = useDeferredValue(words.trim());
  const found = useQuery({
    ...question(FindStrengthsDocument, { search: asked }),
    ...keepingPlace,
    enabled: asked !== "",
  });
  const { data } = useQuery(question(TrackNamesDocument, {}));
  const trackId = params.get("onderdeel");
  const filter = (name: string, value: string): void =>
    setParams((old) => withFilter(old, name, value), { replace: true });
  return (
    <Page title={i18n.t("Wie kan wat?")} up={{ path: "/mensen", name: i18n.t("Mensen") }}>
      <div className="stack">
        <search>
          <TextField
            label={i18n.t("Wat zoek je?")}
            hint={i18n.t("Bijvoorbeeld: koken voor dertig")}
            type="search"
            isRequired
            maxLength={200}
            value={words}
            onChange={(value) => {
              setWords(value);
              filter("zoek", value);
            }}
          />
        </search>
        {asked === "" ? (
          <Empty>{i18n.t("Zoek met gewone woorden. Je vindt wie iets leuk vindt, kan of wil brengen.")}</Empty>
        ) : (
          <Answer to={found}>
            {({ strengths }) =>
              strengths.length === 0 ? (
                <Empty>{i18n.t("Niemand gevonden. Probeer een ander woord, of vraag het eens in de groep.")}</Empty>
              ) : (
                <ul className="plain list" aria-label={i18n.t("Gevonden")}>
                  {strengths.map(({ id, participantId, name, kind, words: own, tracks }) => (
                    <li key={id}>
                      <Link href={`/mensen/${participantId}`} className="list__row">
                        <strong dir="auto">{own}</strong>
                        <p>
                          {name}, <span className="quiet">{strengthKindWord(kind)}</span>
                        </p>
                        <p className="quiet small">{tracks.join(", ")}</p>
                      </Link>
                    </li>
                  ))}
                </ul>
              )
            }
          </Answer>
        )}
      </div>
      <Part title={i18n.t("Wat een groep gaf en kreeg")}>
        <Select
          label={i18n.t("Onderdeel")}
          isFilter
          options={data?.tracks ?? []}
          value={trackId}
          onChange={(id) => filter("onderdeel", id)}
        />
        {trackId && <GroupLedger trackId={trackId} />}
      </Part>
    </Page>
  );
}
