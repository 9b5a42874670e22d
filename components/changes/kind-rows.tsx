import { Fragment, type ReactNode } from "react";
import table from "@/components/ui/data-table.module.css";

type Props<Kind extends string, Item> = {
  kinds: readonly Kind[];
  items: readonly (Item & { kind: Kind })[];
  columns: number;
  /** The name of a kind over its rows. */
  name: (kind: Kind) => string;
  row: (item: Item & { kind: Kind }) => ReactNode;
};

/** The rows of a table under the name of their kind, each kind with its count. */
export function KindRows<Kind extends string, Item>({ kinds, items, columns, name, row }: Props<Kind, Item>) {
  return kinds.map((kind) => {
    const rows = items.filter((item) => item.kind === kind);
    if (rows.length === 0) return null;
    return (
      <Fragment key={kind}>
        <tr className={table.group}>
          <th scope="colgroup" colSpan={columns}>
            {name(kind)} {rows.length}
          </th>
        </tr>
        {rows.map(row)}
      </Fragment>
    );
  });
}
