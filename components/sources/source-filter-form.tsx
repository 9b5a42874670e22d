import { ProblemBox } from "@/components/ui/problem-box";
import { useTranslations } from "next-intl";
import { ChoiceForm } from "@/components/ui/choice-form";
import { FilterAnchor, filterAnchor } from "@/components/ui/filter-anchor";
import { accesses, tiers, type Locale, type Source } from "@/lib/domain/record/record";
import { languagesOf, type SourceFilter } from "@/lib/domain/sources/source-list";
import { languageName } from "@/lib/format/languages";
import { maxQuestionCharacters } from "@/lib/schemas/addresses/address-parameters";
import type { SourceProblem } from "@/lib/schemas/addresses/sources-address";
import styles from "./source-filter-form.module.css";

type Props = {
  /** All sources, for the number of results of every choice. */
  sources: Source[];
  shown: number;
  choice: SourceFilter;
  problems: SourceProblem[];
  address: string;
  locale: Locale;
};

/** Filters of the sources: a plain form whose values are in the address, so it works without script. */
export function SourceFilterForm({ sources, shown, choice, problems, address, locale }: Props) {
  const t = useTranslations("sources");
  const status = useTranslations("status");
  const isFiltered = Object.values(choice).some((value) => value !== null);
  const numbered = (name: string, matches: (source: Source) => boolean) =>
    t("filter.option", { name, count: sources.filter(matches).length });
  return (
    <FilterAnchor className={styles.bar} label={t("filter.label")}>
      <Problems problems={problems} />
      <ChoiceForm
        action={`${address}${filterAnchor}`}
        role="search"
        className={styles.form}
        aria-label={t("filter.label")}
      >
        <Choice
          name="tier"
          label={t("col.tier")}
          value={choice.tier}
          options={tiers.map((tier) => [
            tier,
            numbered(status(`tier.${tier}`), (source) => source.tier === tier),
          ])}
        />
        <Choice
          name="access"
          label={t("col.access")}
          value={choice.access}
          options={accesses.map((access) => [
            access,
            numbered(status(`access.${access}`), (source) => source.access === access),
          ])}
        />
        <Choice
          name="language"
          label={t("col.language")}
          value={choice.language}
          options={languagesOf(sources).map((language) => [
            language,
            numbered(languageName(language, locale), (source) => source.language === language),
          ])}
        />
        <p className={styles.field}>
          <label htmlFor="filter-q">{t("filter.q")}</label>
          <input
            id="filter-q"
            name="q"
            type="search"
            defaultValue={choice.q ?? ""}
            maxLength={maxQuestionCharacters}
          />
        </p>
        <button type="submit">{t("filter.apply")}</button>
      </ChoiceForm>
      {isFiltered ? (
        <p className={styles.result} role="status">
          {t("filter.result", { count: shown, total: sources.length })}{" "}
          {/* With no results, the link to all sources is below the reason. */}
          {shown > 0 ? <a href={`${address}${filterAnchor}`}>{t("filter.clear")}</a> : null}
        </p>
      ) : null}
    </FilterAnchor>
  );
}

type ChoiceProps = { name: string; label: string; value: string | null; options: [string, string][] };

function Choice({ name, label, value, options }: ChoiceProps) {
  const t = useTranslations("sources");
  return (
    <p className={styles.field}>
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ""}>
        <option value="">{t("filter.all")}</option>
        {options.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

function Problems({ problems }: { problems: SourceProblem[] }) {
  const t = useTranslations("sources");
  return (
    <ProblemBox
      title={t("error.title")}
      problems={problems.map((problem) =>
        problem.parameter === "q"
          ? t("error.q", { length: problem.length, max: maxQuestionCharacters })
          : t("error.value", {
              parameter: problem.parameter,
              value: problem.value,
              allowed: problem.allowed.join(", "),
            }),
      )}
    >
      <p>{t("error.rest")}</p>
    </ProblemBox>
  );
}
