import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import type { ReaderView } from "./reader-view";
import styles from "./live-changes.module.css";

type Props = { record: { revision: number; changedAt: Date | null }; view: ReaderView };

/**
 * How many changes were published since the page was made; hidden until the browser is notified of one
 * (reader/live-changes.ts). Screen readers announce it when they are idle.
 */
export function LiveChanges({ record, view: { locale, madeAt } }: Props) {
  const t = useTranslations("site.live");
  const since = (record.changedAt ?? madeAt).toISOString();
  const address = `${addressOf({ page: "changes" }, locale, null)}?since=${since}`;
  const parts = {
    count: () => <b />,
    link: (chunks: ReactNode) => <a href={address}>{chunks}</a>,
  };
  return (
    <live-changes role="status" data-after={record.revision}>
      <p className={styles.line} hidden>
        {t.rich("one", parts)}
      </p>
      <p className={styles.line} hidden>
        {t.rich("other", parts)}
      </p>
    </live-changes>
  );
}
