import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import { rolesAsOf } from "@/lib/domain/people-and-trips/officials";
import type { Official, PartialDate } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import styles from "./roles-table.module.css";

type Props = { official: Official; view: ReaderView; lookup: Lookup };

/** Roles over time; an unrecorded end is shown as unrecorded, not as the present. */
export function RolesTable({ official, view, lookup }: Props) {
  const t = useTranslations("officials.roles");
  const { locale } = view;
  const roles = rolesAsOf(official, view.asOf, lookup.sources);
  const written = (date: PartialDate | null, absent: string) =>
    date ? (
      <>
        {formatPartialDate(date, locale)}
        {date.wording ? <span className={styles.wording}> “{date.wording}”</span> : null}
      </>
    ) : (
      <span className="absent">{absent}</span>
    );
  if (roles.length === 0) return <p className="absent">{t("none")}</p>;
  return (
    <ol className={styles.roles}>
      {roles.map((role, index) => (
        <li key={index}>
          <p>
            <b>
              <LocalizedText text={role.title} locale={locale} />
            </b>
            , <LocalizedText text={role.organisation} locale={locale} />
          </p>
          <dl className={styles.facts}>
            <div>
              <dt>{t("from")}</dt>
              <dd>{written(role.from, t("unknownStart"))}</dd>
            </div>
            <div>
              <dt>{t("to")}</dt>
              <dd>{written(role.to, t("unknownEnd"))}</dd>
            </div>
            <div>
              <dt>{t("sources")}</dt>
              <dd>
                {role.citations.every(({ source }) => !lookup.sources.has(source)) ? (
                  <span className="absent">{t("sourcesLater")}</span>
                ) : null}
                {role.citations.flatMap(({ source }, place) => {
                  const found = lookup.sources.get(source);
                  return found
                    ? [
                        <a key={place} href={addressOf({ page: "source", id: found.id }, locale, null)}>
                          {found.publisher}
                        </a>,
                      ]
                    : [];
                })}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ol>
  );
}
