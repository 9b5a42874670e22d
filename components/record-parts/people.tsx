import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Text } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";

type Props = { ids: string[]; label?: Text | null; view: ReaderView; lookup: Lookup };

/** Names linked to their officials; the source's own label, or a sentence, if no one is named. */
export function People({ ids, label = null, view, lookup }: Props) {
  const t = useTranslations("timeline");
  const { locale } = view;
  const people = ids.flatMap((id) => lookup.officials.get(id) ?? []);
  if (people.length === 0)
    return label ? (
      <LocalizedText text={label} locale={locale} />
    ) : (
      <span className="absent">{t("unnamedPerson")}</span>
    );
  return people.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index === 0 ? null : index === people.length - 1 ? t("lastName") : t("nextName")}
      <a className="quiet nowrap" href={addressOf({ page: "official", id }, locale, shownDay(view))}>
        <LocalizedText text={name} locale={locale} />
      </a>
    </Fragment>
  ));
}
