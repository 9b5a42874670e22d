import { ProblemBox } from "@/components/ui/problem-box";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChoiceForm } from "@/components/ui/choice-form";
import { FilterAnchor, filterAnchor } from "@/components/ui/filter-anchor";
import type { Board } from "@/lib/domain/board/board";
import { withQuery } from "@/lib/format/addresses/page-addresses";
import { categories, type Category } from "@/lib/domain/record/record";
import { maxQuestionCharacters } from "@/lib/schemas/addresses/address-parameters";
import { boardQuery, type BoardChoice, type BoardProblem } from "@/lib/schemas/addresses/board-address";
import styles from "./filter-bar.module.css";

type Props = {
  /** The unfiltered board, for the number of results of every choice. */
  unfiltered: Board;
  shown: Board;
  choice: BoardChoice;
  problems: BoardProblem[];
  address: string;
  /** Page with both accounts of every contested issue side by side. */
  accountsAddress: string;
  /** Content at the end of the toolbar. */
  children?: ReactNode;
};

/** The largest categories are in the row, the others under "More". */
const categoriesInFront = 4;

/**
 * Filters by category, sides differ, reopened, still open and text. Every choice is a link or a plain form,
 * so it works without script.
 */
export function FilterBar({
  unfiltered,
  shown,
  choice,
  problems,
  address,
  accountsAddress,
  children,
}: Props) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  const all = Object.values(unfiltered.columns).flat();
  const to = (change: Partial<BoardChoice>) =>
    `${withQuery(address, boardQuery({ ...choice, ...change }))}${filterAnchor}`;
  const [action = "", query] = address.split("?");
  const seenAt = new URLSearchParams(query).get("seenAt");
  const filtered = choice.category !== null || choice.contested || choice.reopened || choice.q !== null;
  const size = (category: Category) => all.filter(({ issue }) => issue.category === category).length;
  const used = categories.filter((category) => size(category) > 0);
  const largest = used.toSorted((a, b) => size(b) - size(a)).slice(0, categoriesInFront);
  const front = used.filter((category) => largest.includes(category) || category === choice.category);
  const rest = used.filter((category) => !front.includes(category));
  const categoryLink = (category: Category) => (
    <li key={category}>
      <a href={to({ category })} aria-current={choice.category === category ? "true" : undefined}>
        {status(`category.${category}`)}
      </a>
    </li>
  );
  return (
    <FilterAnchor className={styles.bar} label={t("filter.label")}>
      <Problems problems={problems} />
      <div className={styles.row}>
        <div className={styles.choices}>
          <ul aria-label={t("filter.category")}>
            <li>
              <a href={to({ category: null })} aria-current={choice.category === null ? "true" : undefined}>
                {t("filter.all")}
              </a>
            </li>
            {front.map(categoryLink)}
          </ul>
          <details className={styles.more}>
            <summary>{t("filter.more")}</summary>
            <div>
              <ul aria-label={t("filter.more")}>{rest.map(categoryLink)}</ul>
              <ChoiceForm className={styles.words} action={`${action}${filterAnchor}`} role="search">
                {seenAt === null ? null : <input type="hidden" name="seenAt" value={seenAt} />}
                {choice.category ? <input type="hidden" name="category" value={choice.category} /> : null}
                {choice.contested ? <input type="hidden" name="contested" value="1" /> : null}
                {choice.reopened ? <input type="hidden" name="reopened" value="1" /> : null}
                {choice.view === "table" ? <input type="hidden" name="view" value="table" /> : null}
                <label htmlFor="q">{t("filter.q")}</label>
                <input
                  id="q"
                  name="q"
                  type="search"
                  defaultValue={choice.q ?? ""}
                  maxLength={maxQuestionCharacters}
                />
                <button type="submit">{t("filter.apply")}</button>
              </ChoiceForm>
            </div>
          </details>
        </div>
        {children}
        <p className={styles.flags}>
          <a
            href={to({ contested: !choice.contested })}
            className={styles.mark}
            aria-current={choice.contested ? "true" : undefined}
          >
            {t("filter.contested")} {unfiltered.contested}
          </a>
          {unfiltered.reopenedAndOpen > 0 || choice.reopened ? (
            <a
              href={to({ reopened: !choice.reopened })}
              className={styles.reversed}
              aria-current={choice.reopened ? "true" : undefined}
            >
              {t("filter.reopened")} {unfiltered.reopenedAndOpen}
            </a>
          ) : null}
        </p>
        <p className={styles.views} role="group" aria-label={t("view.label")}>
          {(["board", "table"] as const).map((view) => (
            <a key={view} href={to({ view })} aria-current={choice.view === view ? "true" : undefined}>
              {t(`view.${view}`)}
            </a>
          ))}
        </p>
      </div>
      {filtered ? (
        <p className={styles.result} role="status">
          {choice.q === null ? null : t("filter.words", { words: choice.q })}{" "}
          {t("filter.result", { count: shown.total, total: unfiltered.total })}{" "}
          <a href={to({ category: null, contested: false, reopened: false, q: null })}>{t("filter.clear")}</a>
          {choice.contested ? <a href={accountsAddress}>{t("filter.sideBySide")}</a> : null}
        </p>
      ) : null}
    </FilterAnchor>
  );
}

function Problems({ problems }: { problems: BoardProblem[] }) {
  const t = useTranslations("board");
  return (
    <ProblemBox
      title={t("error.title")}
      problems={problems.map((problem) =>
        problem.parameter === "q"
          ? t("error.q", { length: problem.length, max: maxQuestionCharacters })
          : t(`error.${problem.parameter}`, { value: problem.value, allowed: categories.join(", ") }),
      )}
    >
      <p>{t("error.rest")}</p>
    </ProblemBox>
  );
}
