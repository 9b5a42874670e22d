import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Citation, Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";

type Props = { citing: readonly { citations: readonly Citation[] }[]; locale: Locale; lookup: Lookup };

/** The sources cited by developments or steps themselves, by publisher, each linked to its page. */
export function SourceLinks({ citing, locale, lookup }: Props) {
  const t = useTranslations("trends");
  const sources = [
    ...new Set(citing.flatMap(({ citations }) => citations.map(({ source }) => source))),
  ].flatMap((id) => lookup.sources.get(id) ?? []);
  if (sources.length === 0) return <span className="absent">{t("noSource")}</span>;
  return (
    <span>
      {sources.map(({ id, publisher }, index) => (
        <Fragment key={id}>
          {index === 0 ? null : ", "}
          <a href={addressOf({ page: "source", id }, locale, null)}>{publisher}</a>
        </Fragment>
      ))}
    </span>
  );
}
