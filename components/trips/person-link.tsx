import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Text } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";

type Props = { id: string | null; label?: Text | null; view: ReaderView; lookup: Lookup };

/** An official's name, linked to their page; the source's own label if no one is named. */
export function PersonLink({ id, label = null, view, lookup }: Props) {
  const t = useTranslations("trips");
  const { locale } = view;
  const official = id === null ? undefined : lookup.officials.get(id);
  if (!official)
    return label ? (
      <LocalizedText text={label} locale={locale} />
    ) : (
      <span className="absent">{t("unnamedPerson")}</span>
    );
  return (
    <a href={addressOf({ page: "official", id: official.id }, locale, shownDay(view))}>
      <LocalizedText text={official.name} locale={locale} />
    </a>
  );
}
