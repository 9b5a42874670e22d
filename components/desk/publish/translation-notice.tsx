import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { TranslationSummary } from "@/lib/domain/work-queue/translation-summary";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import { controlId } from "@/components/desk/form/control-id";
import form from "@/components/desk/form.module.css";

type Props = { recordKey: RecordKey; summaries: readonly TranslationSummary[]; locale: Locale };

/** Says of a version just published whether its translations are current, and leads to those that are not. */
export function TranslationNotice({ recordKey, summaries, locale }: Props) {
  const t = useTranslations("desk.translations");
  const languages = useTranslations("desk.form.language");
  const address = deskAddressOf(recordKey);
  const links = (paths: readonly string[], language: Locale) => (
    <ul>
      {paths.map((path) => (
        <li key={path}>
          <a href={`${address}#${controlId(`${path}.${language}`)}`}>
            {formatFieldPath(recordKey.type, path, locale)}
          </a>
        </li>
      ))}
    </ul>
  );
  return summaries.map(({ language, current, outdated, missing }) => (
    <div key={language} className={form.said}>
      <p>
        {[
          t("of", { language: languages(language) }),
          ...(outdated.length > 0 ? [t("outdated", { count: outdated.length })] : []),
          ...(missing.length > 0 ? [t("missing", { count: missing.length })] : []),
          ...(current > 0 ? [t("current", { count: current })] : []),
        ].join(" ")}
      </p>
      {outdated.length + missing.length > 0 ? links([...outdated, ...missing], language) : null}
    </div>
  ));
}
