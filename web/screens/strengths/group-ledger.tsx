import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Table } from "../../components/table";
import { useMe } from "../../frame/me";
import { GroupLedgerDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { addDays, capital } from "../../words/days";
import { contributionWord } from "../../words/kinds";
import { figure } from "../../words/numbers";

/** What the people of one group gave and received this year: a sentence, and a row for each kind. */
export function GroupLedger({ trackId }: { readonly trackId: string }): ReactElement {
  const { today } = useMe();
  const period = { from: `${today.slice(0, 4)}-01-01`, until: addDays(today, 1) };
  const ledger = useQuery(question(GroupLedgerDocument, { trackId, ...period }));
  return (
    <Answer to={ledger}>
      {({ groupLedger: { givers, given, received, kinds } }) => (
        <>
          <p>
            {i18n.t(
              "Dit jaar gaven {givers, plural, one {# mens} other {# mensen}} {given, plural, one {# keer} other {# keer}} iets, en kregen mensen {received, plural, one {# keer} other {# keer}} iets van anderen.",
              { givers, given, received },
            )}
          </p>
          {kinds.length > 0 && (
            <Table
              caption={i18n.t("Wat er gegeven en gekregen werd")}
              rows={kinds}
              rowKey={({ kind }) => kind}
              columns={[
                { key: "kind", head: i18n.t("Wat"), cell: ({ kind }) => capital(contributionWord(kind)) },
                { key: "given", head: i18n.t("Gegeven"), isNumber: true, cell: (row) => figure(row.given) },
                { key: "received", head: i18n.t("Gekregen"), isNumber: true, cell: (row) => figure(row.received) },
              ]}
            />
          )}
        </>
      )}
    </Answer>
  );
}
