import { useTranslations } from "next-intl";
import { ChoiceForm } from "@/components/ui/choice-form";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { maxQuestionCharacters } from "@/lib/schemas/addresses/address-parameters";
import styles from "./masthead.module.css";

/** The search on every page: a field if there is space, otherwise a link to the search page. */
export function MastheadSearch({ locale, isCurrent }: { locale: Locale; isCurrent: boolean }) {
  const t = useTranslations("search");
  const nav = useTranslations("site.nav");
  const address = addressOf({ page: "search" }, locale, null);
  return (
    <>
      <search className={styles.search} aria-label={t("site")}>
        <ChoiceForm action={address}>
          <label htmlFor="site-search" className="visually-hidden">
            {t("site")}
          </label>
          {/* A plain text field: on pages with a search field, that one is the only search box. */}
          <input
            id="site-search"
            name="q"
            type="text"
            maxLength={maxQuestionCharacters}
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
          />
          <button type="submit" aria-label={nav("search")}>
            <Icon name="search" size={14} />
          </button>
        </ChoiceForm>
      </search>
      <a className={styles.searchLink} href={address} aria-current={isCurrent ? "page" : undefined}>
        <Icon name="search" size={14} /> {nav("search")}
      </a>
    </>
  );
}
