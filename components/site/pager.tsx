import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { offeredPages, type PageOf } from "@/lib/domain/paging";
import type { Locale } from "@/lib/domain/record/record";
import { formatNumber } from "@/lib/format/numbers";
import type { FullList } from "./full-list";
import styles from "./pager.module.css";

/** The shown page of a list, and the addresses of its other pages. */
export type PagedList<Item> = { page: PageOf<Item>; to: (number: number) => string };

type Props = {
  page: PageOf<unknown>;
  /** The address of a page of this list, with all other choices of the reader. */
  to: (number: number) => string;
  /** The name of the list; a page can have several. */
  name: string;
  locale: Locale;
  files?: readonly FullList[];
};

/** Below a list with more than one page: the shown part, links to the others, and the full list as data. */
export function Pager({
  page: { number, pages, from, to: last, total },
  to,
  name,
  locale,
  files = [],
}: Props) {
  const t = useTranslations("paging");
  if (pages === 1) return null;
  const written = (value: number) => formatNumber(value, locale);
  return (
    <div className={styles.pager}>
      <p>{t("range", { from: written(from), to: written(last), total: written(total) })}</p>
      <nav aria-label={t("label", { name })}>
        <ul className={styles.pages}>
          {number > 1 ? (
            <li>
              <a href={to(number - 1)} rel="prev">
                {t("previous")}
              </a>
            </li>
          ) : null}
          {offeredPages(number, pages).map((one, place) =>
            one === null ? (
              <li key={`gap ${place}`} aria-hidden="true">
                …
              </li>
            ) : (
              <li key={one}>
                <a
                  className={styles.number}
                  href={to(one)}
                  aria-current={one === number ? "page" : undefined}
                  aria-label={t(one === 1 ? "first" : one === pages ? "last" : "page", {
                    number: written(one),
                  })}
                >
                  {written(one)}
                </a>
              </li>
            ),
          )}
          {number < pages ? (
            <li>
              <a href={to(number + 1)} rel="next">
                {t("next")}
              </a>
            </li>
          ) : null}
        </ul>
      </nav>
      {files.length > 0 ? (
        <p className="no-print">
          {t("whole")}{" "}
          {files.map(({ href, name: file }, index) => (
            <span key={href}>
              {index > 0 ? ", " : null}
              <a href={href}>{file}</a>
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

type StepProps = {
  /** The name of the list. */
  name: string;
  steps: readonly { href: string; label: string; rel: "first" | "next" }[];
  children: ReactNode;
};

/** Below a list that grows while it is read, so that its pages have no numbers: where else it can be read. */
export function StepPager({ name, steps, children }: StepProps) {
  const t = useTranslations("paging");
  return (
    <div className={styles.pager}>
      {steps.length === 0 ? null : (
        <nav aria-label={t("label", { name })}>
          <ul className={styles.pages}>
            {steps.map(({ href, label, rel }) => (
              <li key={rel}>
                <a href={href} rel={rel}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </div>
  );
}
