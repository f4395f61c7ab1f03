import { i18n } from "@lingui/core";
import { useState, type ReactElement, type ReactNode } from "react";
import "./table.css";

export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it the head is no button. */
  readonly by?: (row: Row) => number | string | null;
  readonly isNumber?: boolean;
};

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Rows that close the table and do not sort along. */
  readonly foot?: readonly Row[];
  readonly showCaption?: boolean;
};

type Order = { readonly key: string; readonly down: boolean };

/** A plain table; its first column names the row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  foot = [],
  showCaption = false,
}: Props<Row>): ReactElement {
  const [order, setOrder] = useState<Order | null>(null);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className={showCaption ? "" : "hidden-from-eyes"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, order).map((row) => (
            <Row key={rowKey(row)} row={row} columns={columns} />
          ))}
        </tbody>
        {foot.length > 0 && (
          <tfoot>
            {foot.map((row) => (
              <Row key={rowKey(row)} row={row} columns={columns} />
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Head<Row>({
  column,
  order,
  onOrder,
}: {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}): ReactElement {
  const className = column.isNumber ? "table__number" : "";
  if (!column.by)
    return (
      <th scope="col" className={className}>
        {column.head}
      </th>
    );
  const isOwn = order?.key === column.key;
  const down = isOwn ? !order.down : column.isNumber === true;
  return (
    <th scope="col" className={className} aria-sort={isOwn ? (order.down ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className="table__sort"
        onClick={() => onOrder({ key: column.key, down })}
        title={i18n.t("Sorteer hierop")}
      >
        {column.head}
        <svg
          viewBox="0 0 10 12"
          width="10"
          height="12"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          {isOwn ? (
            <path d={order.down ? "M2 5l3 3 3-3" : "M2 7l3-3 3 3"} />
          ) : (
            <path d="M2.5 4.5 5 2l2.5 2.5M2.5 7.5 5 10l2.5-2.5" opacity=".55" />
          )}
        </svg>
      </button>
    </th>
  );
}

function Row<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }): ReactElement {
  return (
    <tr>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={column.isNumber ? "table__number" : ""}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | null): readonly Row[] {
  const by = columns.find(({ key }) => key === order?.key)?.by;
  if (!by || !order) return rows;
  return [...rows].sort((one, other) => compare(by(one), by(other)) * (order.down ? -1 : 1));
}

function compare(one: number | string | null, other: number | string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), i18n.locale);
}
