import { useTranslations } from "next-intl";
import type { SavedFilter } from "@/lib/domain/editing/saved-filter";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { savedListQuery } from "@/lib/schemas/addresses/record-list-address";
import { useListName } from "./list-name";
import form from "./form.module.css";
import styles from "./queue.module.css";

type Props = {
  filters: readonly SavedFilter[];
  /** The query of the list that is open; unset where the links lead to several lists. */
  query?: string;
};

/** Links to the lists as the saved filters show them; nothing where there is none. */
export function SavedFilterLinks({ filters, query }: Props) {
  const t = useTranslations("desk.list.saved");
  const listName = useListName();
  if (filters.length === 0) return null;
  return (
    <nav className={styles.filters} aria-label={t("label")}>
      {filters.map(({ id, name, ...filter }) => {
        const { query: saved, dropped } = savedListQuery(filter);
        return (
          <span key={id}>
            <a
              href={`${deskListAddress(filter.type)}${saved}`}
              aria-current={saved === query ? "page" : undefined}
            >
              {query === undefined ? t("inList", { list: listName(filter.type), name }) : name}
            </a>
            {dropped.length > 0 ? (
              <small className={form.hint}> ({t("dropped", { parameters: dropped.join(", ") })})</small>
            ) : null}
          </span>
        );
      })}
    </nav>
  );
}
