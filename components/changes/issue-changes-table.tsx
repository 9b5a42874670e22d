import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { SetbackFlag, ContestedFlag } from "@/components/ui/flags";
import { StatusWords } from "@/components/ui/status-words";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import { type Change, issueChangeKinds } from "@/lib/domain/changes/issue-changes";
import type { Standing } from "@/lib/domain/status/standing";
import type { WhatChanged } from "@/lib/domain/changes/what-changed";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatLocalDate } from "@/lib/format/dates/local-dates";
import { entryAddress } from "@/lib/format/addresses/row-addresses";
import { formatComparedMoment } from "./changes-sentence";
import { KindTable } from "./kind-table";
import type { PagedList } from "@/components/site/pager";
import styles from "./changes.module.css";

type Props = PagedList<Change> & { changed: WhatChanged; view: ReaderView };

/** Entries listed per issue; the rest is on the issue's page. */
const maxEntries = 4;

/** Each issue with changes: its status before and after, and the entries in between. */
export function IssueChangesTable({ changed, page, to, view }: Props) {
  const t = useTranslations("changes.issues");
  const { locale } = view;
  const columns = [
    t("issue"),
    formatComparedMoment(changed.from, locale),
    formatComparedMoment(changed.to, locale),
    t("what"),
  ];
  return (
    <KindTable
      labelledBy="issues"
      title={t("title")}
      columns={columns}
      kinds={issueChangeKinds}
      counts={changed.talks.counts}
      name={(kind) => t(`kind.${kind}`)}
      row={(change) => (
        <tr key={change.issue.id}>
          <th scope="row">
            <a className="quiet" href={addressOf({ page: "issue", id: change.issue.id }, locale, null)}>
              <LocalizedText text={change.issue.title} locale={locale} />
            </a>
          </th>
          <td data-label={columns[1]}>
            <State standing={change.before} />
          </td>
          <td data-label={columns[2]}>
            <State standing={change.after} />
          </td>
          <td data-label={columns[3]}>
            <Happened change={change} view={view} />
          </td>
        </tr>
      )}
      page={page}
      to={to}
      view={view}
    />
  );
}

function State({ standing }: { standing: Standing | null }) {
  const t = useTranslations("changes.issues");
  if (!standing) return <span className="absent">{t("notOnRecord")}</span>;
  return (
    <span className={styles.state}>
      <StatusWords stage={standing.stage} effect={standing.effect} />
    </span>
  );
}

function Happened({ change, view }: { change: Change; view: ReaderView }) {
  const t = useTranslations("changes.issues");
  const status = useTranslations("status");
  const { locale } = view;
  const { developments, setbacks, newlyContested, issue } = change;
  const listed = developments.slice(-maxEntries);
  const rest = developments.length - listed.length;
  const page = addressOf({ page: "issue", id: issue.id }, locale, null);
  const written = (date: Parameters<typeof formatLocalDate>[0]) =>
    formatLocalDate(date, locale, { sameYearAs: asOfDay(view.asOf) });
  return (
    <div className={styles.happened}>
      {setbacks.length > 0 || newlyContested ? (
        <p className={styles.flags}>
          {setbacks.map(({ kind, on, developmentId }) => (
            <SetbackFlag key={developmentId}>
              {status(kind === "reopened" ? "reopened" : "movedBack", { date: written(on) })}
            </SetbackFlag>
          ))}
          {newlyContested ? <ContestedFlag>{t("differs")}</ContestedFlag> : null}
        </p>
      ) : null}
      {rest > 0 ? (
        <p>
          <a href={page}>{t("more", { count: rest })}</a>
        </p>
      ) : null}
      <ul>
        {listed.map(({ id, date, what }) => (
          <li key={id}>
            <a className={styles.date} href={entryAddress(page, issue, id, view.asOf)}>
              {written(date)}
            </a>{" "}
            <LocalizedText text={what} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  );
}
