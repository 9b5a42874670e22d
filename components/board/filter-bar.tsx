import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Board } from "@/lib/domain/board";
import { withQuery } from "@/lib/format/addresses";
import { categories } from "@/lib/domain/record";
import { longestQuestion } from "@/lib/schemas/address-parameters";
import { boardQuery, maxPage, type BoardChoice, type BoardProblem } from "@/lib/schemas/board-address";
import { groups } from "@/lib/domain/status";
import styles from "./filter-bar.module.css";

type Props = {
  /** The whole board, so that every choice can say how many it would show. */
  whole: Board;
  shown: Board;
  choice: BoardChoice;
  problems: BoardProblem[];
  address: string;
  /** What stands at the end of the toolbar. */
  children?: ReactNode;
};

/** What to show: category, sides differ, reopened, words; every choice is an address, so it needs no script. */
export function FilterBar({ whole, shown, choice, problems, address, children }: Props) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  const all = Object.values(whole.columns).flat();
  const first = { ...choice, group: null, page: 1 };
  const to = (change: Partial<BoardChoice>) => withQuery(address, boardQuery({ ...first, ...change }));
  const [action = "", kept] = address.split("?");
  const seenAt = new URLSearchParams(kept).get("seenAt");
  const filtered = choice.category !== null || choice.contested || choice.reopened || choice.q !== null;
  const used = categories.filter((category) => all.some(({ issue }) => issue.category === category));
  const reopened = all.filter(({ setback }) => setback?.kind === "reopened").length;
  return (
    <section className={styles.bar} aria-label={t("filter.label")}>
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      <div className={styles.row}>
        <ul className={styles.choices} aria-label={t("filter.category")}>
          <li>
            <a href={to({ category: null })} aria-current={choice.category === null ? "true" : undefined}>
              {t("filter.all")}
            </a>
          </li>
          {used.map((category) => (
            <li key={category}>
              <a href={to({ category })} aria-current={choice.category === category ? "true" : undefined}>
                {status(`category.${category}`)}
              </a>
            </li>
          ))}
          <li>
            <a
              href={to({ contested: !choice.contested })}
              className={styles.mark}
              aria-current={choice.contested ? "true" : undefined}
            >
              {t("filter.contested")} {whole.contested}
            </a>
          </li>
          <li>
            <a
              href={to({ reopened: !choice.reopened })}
              className={styles.reversed}
              aria-current={choice.reopened ? "true" : undefined}
            >
              {t("filter.reopened")} {reopened}
            </a>
          </li>
        </ul>
        <p className={styles.views} role="group" aria-label={t("view.label")}>
          {(["board", "table"] as const).map((view) => (
            <a key={view} href={to({ view })} aria-current={choice.view === view ? "true" : undefined}>
              {t(`view.${view}`)}
            </a>
          ))}
        </p>
        {children}
        <form className={styles.words} action={action} method="get" role="search">
          {seenAt === null ? null : <input type="hidden" name="seenAt" value={seenAt} />}
          {choice.category ? <input type="hidden" name="category" value={choice.category} /> : null}
          {choice.contested ? <input type="hidden" name="contested" value="1" /> : null}
          {choice.reopened ? <input type="hidden" name="reopened" value="1" /> : null}
          {choice.view === "table" ? <input type="hidden" name="view" value="table" /> : null}
          <label htmlFor="q">{t("filter.q")}</label>
          <input id="q" name="q" type="search" defaultValue={choice.q ?? ""} maxLength={longestQuestion} />
          <button type="submit">{t("filter.apply")}</button>
        </form>
      </div>
      {filtered ? (
        <p className={styles.result} role="status">
          {t("filter.result", { count: shown.total, total: whole.total })} <a href={to({ category: null, contested: false, reopened: false, q: null })}>{t("filter.clear")}</a>
        </p>
      ) : null}
    </section>
  );
}

function Problems({ problems }: { problems: BoardProblem[] }) {
  const t = useTranslations("board");
  return (
    <div className={styles.problems} role="alert">
      <h2>{t("error.title")}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.parameter}>
            {problem.parameter === "q"
              ? t("error.q", { length: problem.length, max: longestQuestion })
              : t(`error.${problem.parameter}`, {
                  value: problem.value,
                  allowed: problem.parameter === "group" ? groups.join(", ") : categories.join(", "),
                  max: maxPage,
                })}
          </li>
        ))}
      </ul>
      <p>{t("error.rest")}</p>
    </div>
  );
}
