import { useTranslations } from "next-intl";
import { FillBar } from "@/components/ui/fill-bar";
import type { Board } from "@/lib/domain/board/board";
import { groups } from "@/lib/domain/status/status";
import styles from "./column-links.module.css";

/** On narrow screens: four sticky links to the columns below one another. */
export function ColumnLinks({ counts }: { counts: Board["counts"] }) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  return (
    <nav className={styles.bar} aria-label={t("columnLinks")}>
      {groups.map((group) => (
        <a key={group} href={`#${group}`}>
          <FillBar group={group} />
          <span>
            {status(`groupShort.${group}`)} <b>{counts[group]}</b>
          </span>
        </a>
      ))}
    </nav>
  );
}
