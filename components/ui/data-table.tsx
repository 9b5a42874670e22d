import type { ReactNode } from "react";
import table from "./data-table.module.css";

type Props = {
  /** The id of the heading of the table. */
  labelledBy: string;
  /** The headers of the columns. */
  columns: readonly string[];
  className?: string;
  /** The rows. */
  children: ReactNode;
};

/** A table under a heading; each cell repeats its column in `data-label`, for narrow screens. */
export function DataTable({ labelledBy, columns, className, children }: Props) {
  return (
    <table className={className ? `${table.table} ${className}` : table.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
