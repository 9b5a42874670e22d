import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReaderView } from "@/components/site/reader-view";
import { Icon } from "@/components/ui/icon";
import type { Entry } from "@/lib/domain/timeline/entries";
import { isStatusInName } from "@/lib/domain/events/schedule";
import type { Lookup } from "@/lib/domain/record/lookup";
import { isKeyEvent, sourcesOf } from "@/lib/domain/timeline/timeline";
import { EntryDates } from "./entry-dates";
import { EntryIssues } from "./entry-issues";
import { EntrySides } from "./entry-sides";
import { EntryText } from "@/components/record-parts/entry-text";
import styles from "./entry-line.module.css";

type Props = { entry: Entry; view: ReaderView; lookup: Lookup };

/** One line of the timeline: its kind, what happened, then its dates, issues, sides and sources. */
export function EntryLine({ entry, view, lookup }: Props) {
  const t = useTranslations("timeline");
  const landmark = isKeyEvent(entry);
  return (
    <Line
      kind={<Kind entry={entry} />}
      text={<EntryText entry={entry} view={view} lookup={lookup} />}
      landmark={landmark}
    >
      <EntryDates entry={entry} locale={view.locale} />
      <EntryIssues entry={entry} view={view} lookup={lookup} />
      <EntrySides entry={entry} lookup={lookup} />
      <span>{t("sources", { count: sourcesOf(entry, lookup.sources, view.asOf).length })}</span>
    </Line>
  );
}

/** The layout of a line, dated or not. */
export function Line({
  kind,
  text,
  landmark,
  children,
}: {
  kind: ReactNode;
  text: ReactNode;
  landmark: boolean;
  children?: ReactNode;
}) {
  return (
    <li className={styles.line} data-landmark={landmark ? "" : undefined}>
      <p className={styles.kind}>{kind}</p>
      <div className={styles.body}>
        <div className={styles.text}>
          {landmark ? (
            <span className={styles.flag}>
              <Icon name="summit" size={15} />
            </span>
          ) : null}
          {text}
        </div>
        {children ? <p className={styles.meta}>{children}</p> : null}
      </div>
    </li>
  );
}

function Kind({ entry }: { entry: Entry }) {
  const t = useTranslations("timeline");
  const status = useTranslations("status");
  if (entry.kind !== "event") return t(`kind.${entry.kind}`);
  const kind = status(`eventKind.${entry.event.kind}`);
  return isStatusInName(entry.event, entry.row.status) ? kind : t(`event.${entry.row.status}`, { kind });
}
