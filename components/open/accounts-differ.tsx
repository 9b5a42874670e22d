import { useTranslations } from "next-intl";
import { Statement } from "@/components/record-parts/statement";
import { Pager } from "@/components/site/pager";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Disagreement } from "@/lib/domain/status/disagreements";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { PageOf } from "@/lib/domain/paging";
import { daysSince, type ClaimInDevelopment } from "@/lib/domain/status/standing";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatCountWord } from "@/lib/format/numbers";
import styles from "./accounts-differ.module.css";

type Props = { page: PageOf<Disagreement>; to: (number: number) => string; view: ReaderView; lookup: Lookup };

const sides = ["KR", "US", "text"] as const;

/** Every point on which the governments' accounts differ: the newest statement of each, and of the text. */
export function AccountsDiffer({ page, to, view, lookup }: Props) {
  const t = useTranslations("open.differ");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const title = t("title", { count: page.total, word: formatCountWord(page.total, locale) });
  return (
    <section className={styles.section} aria-labelledby="accounts-differ">
      <h2 id="accounts-differ">{title}</h2>
      {page.total === 0 ? null : (
        <>
          <p className={styles.intro}>{t("intro")}</p>
          <table className={styles.table} aria-labelledby="accounts-differ">
            <thead>
              <tr>
                <th scope="col">{t("issue")}</th>
                <th scope="col" className={styles.kr}>
                  {t("kr")}
                </th>
                <th scope="col" className={styles.us}>
                  {t("us")}
                </th>
                <th scope="col" className={styles.text}>
                  {t("text")}
                </th>
                <th scope="col">{t("since")}</th>
              </tr>
            </thead>
            <tbody>
              {page.items.map(({ standing, since }) => (
                <tr key={standing.issue.id} id={`differ-${standing.issue.id}`}>
                  <th scope="row">
                    <a href={addressInView(view, { page: "issue", id: standing.issue.id })}>
                      <LocalizedText text={standing.issue.title} locale={locale} />
                    </a>
                  </th>
                  {sides.map((side) => (
                    <td
                      key={side}
                      data-label={t(side === "KR" ? "kr" : side === "US" ? "us" : "text")}
                      className={side === "KR" ? styles.first : side === "text" ? styles.ofText : undefined}
                    >
                      <Account
                        position={standing.positions[side]}
                        view={view}
                        lookup={lookup}
                        none={t(side === "text" ? "noText" : "none")}
                      />
                    </td>
                  ))}
                  <td data-label={t("since")} className={styles.since}>
                    <b>{formatPartialDate(since, locale)}</b>{" "}
                    <span>{status("days", { count: daysSince(since, asOf) })}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pager page={page} to={to} name={title} locale={locale} />
        </>
      )}
    </section>
  );
}

/** The newest statement, its speaker, date and source; or a sentence that nothing is recorded. */
function Account({
  position,
  view,
  lookup,
  none,
}: {
  position: ClaimInDevelopment | null;
  view: ReaderView;
  lookup: Lookup;
  none: string;
}) {
  return position ? (
    <Statement claim={position.claim} date={position.development.date} view={view} lookup={lookup} />
  ) : (
    <p className="absent">{none}</p>
  );
}
