import { useTranslations } from "next-intl";
import { ChoiceForm } from "@/components/ui/choice-form";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { maxQuestionCharacters } from "@/lib/schemas/addresses/address-parameters";
import styles from "./search.module.css";

type Props = { typed: string; locale: Locale; isInvalid: boolean };

/** The search field with the submitted text: a plain form, submitted by Enter or its button. */
export function SearchForm({ typed, locale, isInvalid }: Props) {
  const t = useTranslations("search");
  return (
    <search aria-label={t("form.name")}>
      <ChoiceForm className={styles.form} action={addressOf({ page: "search" }, locale, null)}>
        <label htmlFor="q">{t("form.label")}</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={typed}
          maxLength={maxQuestionCharacters}
          aria-invalid={isInvalid || undefined}
          aria-describedby={isInvalid ? "search-problems" : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">
          <Icon name="search" size={14} /> {t("form.go")}
        </button>
      </ChoiceForm>
    </search>
  );
}
