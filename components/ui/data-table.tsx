import type { ReactNode } from "react";
import table from "./data-table.module.css";

export type TableColumn = {
  label: string;
  className?: string | undefined;
  /** The address that sorts by this column, what it does in words, and the order in which the rows are. */
  sort?: { href: string; hint: string; order: "ascending" | "descending" | null };
};

type Props = {
  /** The headers of the columns. */
  columns: readonly (string | TableColumn)[];
  className?: string | undefined;
  /** The rows; with `isGrouped` the groups of rows, each its own `tbody`. */
  children: ReactNode;
  isGrouped?: boolean;
} & (
  | {
      /** The id of the heading of the table. */
      labelledBy: string;
    }
  | { caption: string }
  /** The name of a table without heading. */
  | { label: string }
);

/** A table under a heading; each cell repeats its column in `data-label`, for narrow screens. */
export function DataTable({ columns, className, children, isGrouped = false, ...name }: Props) {
  return (
    <table
      className={className ? `${table.table} ${className}` : table.table}
      aria-labelledby={"labelledBy" in name ? name.labelledBy : undefined}
      aria-label={"label" in name ? name.label : undefined}
    >
      {"caption" in name ? <caption>{name.caption}</caption> : null}
      <thead>
        <tr>
          {columns.map((column) => (
            <Head
              key={typeof column === "string" ? column : column.label}
              column={typeof column === "string" ? { label: column } : column}
            />
          ))}
        </tr>
      </thead>
      {isGrouped ? children : <tbody>{children}</tbody>}
    </table>
  );
}

function Head({ column: { label, className, sort } }: { column: TableColumn }) {
  if (!sort)
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  return (
    <th scope="col" className={className} aria-sort={sort.order ?? undefined}>
      <a className={table.sort} href={sort.href} title={sort.hint}>
        {label}
        {sort.order === null ? null : (
          <span aria-hidden="true">{sort.order === "ascending" ? " ↑" : " ↓"}</span>
        )}
      </a>
      <span className={table.unsorted}>{label}</span>
    </th>
  );
}
