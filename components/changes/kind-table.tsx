import { Fragment, type ReactNode } from "react";
import { type PagedList, Pager } from "@/components/site/pager";
import type { ReaderView } from "@/components/site/reader-view";
import { pageAsJson } from "@/components/site/full-list";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import styles from "./changes.module.css";

type Props<Kind extends string, Item> = PagedList<Item & { kind: Kind }> & {
  /** Id of the heading of the table. */
  labelledBy: string;
  /** Name of the list. */
  title: string;
  columns: readonly string[];
  kinds: readonly Kind[];
  /** Number of items of each kind, also on other pages. */
  counts: Readonly<Record<Kind, number>>;
  /** Heading of a kind above its rows. */
  name: (kind: Kind) => string;
  row: (item: Item & { kind: Kind }) => ReactNode;
  view: ReaderView;
};

/** A page of changes as a table, grouped by kind, each kind with its count. */
export function KindTable<Kind extends string, Item>({
  labelledBy,
  title,
  columns,
  kinds,
  counts,
  name,
  row,
  page,
  to,
  view,
}: Props<Kind, Item>) {
  return (
    <>
      <DataTable labelledBy={labelledBy} columns={columns} className={styles.changes}>
        {kinds.map((kind) => {
          const rows = page.items.filter((item) => item.kind === kind);
          if (rows.length === 0) return null;
          return (
            <Fragment key={kind}>
              <tr className={table.group}>
                <th scope="colgroup" colSpan={columns.length}>
                  {name(kind)} {counts[kind]}
                </th>
              </tr>
              {rows.map(row)}
            </Fragment>
          );
        })}
      </DataTable>
      <Pager
        page={page}
        to={to}
        name={title}
        locale={view.locale}
        files={[pageAsJson(view, { page: "changes" })]}
      />
    </>
  );
}
