import { useTranslations } from "next-intl";
import { DifferenceTable } from "@/components/record-parts/difference-table";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Issue, Locale } from "@/lib/domain/record/record";
import type { PublicDocument } from "@/lib/domain/record/visibility";
import { nameLanguage, recordName } from "@/lib/domain/record/record-names";
import { editorsLanguage } from "@/lib/domain/sources/source-list";
import { differingFields } from "@/lib/domain/editing/three-way-merge";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatDocumentDate, type Names } from "@/lib/format/fields/field-value";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { plainWording } from "@/lib/format/wordings";
import styles from "./correction-entry.module.css";

type Props = {
  change: PublishedChange;
  /** True for a withdrawn record, false for one that is only no longer verified. */
  isWithdrawal: boolean;
  issues: readonly Issue[];
  names: Names;
  locale: Locale;
};

/** One correction: the record, when, kind and reason, the earlier text and the corrected one. */
export function CorrectionEntry({ change, isWithdrawal, issues, names, locale }: Props) {
  const t = useTranslations("corrections");
  const types = useTranslations("fields.type");
  const kinds = useTranslations("desk.publish.kinds");
  const { type, id, action, kind, reason, recordedAt, before, after } = change;
  const document = after ?? before;
  if (!document) return null;
  const actionLabel = t(`action.${action === "withdrawn" && !isWithdrawal ? "underReview" : action}`);
  const name = recordName(type, document, locale);
  return (
    <article className={styles.entry}>
      <p className={styles.when}>
        <time dateTime={recordedAt.toISOString()}>{formatBothZones(recordedAt, locale)}</time> · {types(type)}{" "}
        · <b>{action === "changed" ? kinds(kind) : actionLabel}</b>
      </p>
      <h3 className={styles.title}>
        <a href={recordAddress({ type, id, document }, locale)} className="quiet">
          {type === "development" ? (
            <EntryName document={document} issues={issues} locale={locale} />
          ) : (
            <span lang={nameLanguage(type, document, locale)}>{name}</span>
          )}
        </a>
      </h3>
      {type === "development" ? <p lang={nameLanguage(type, document, locale)}>{name}</p> : null}
      <p className={styles.reason}>
        <b>{t("reason")}:</b> <span lang={editorsLanguage(reason)}>{reason}</span>
      </p>
      {action === "changed" && before && after ? (
        <div role="group" aria-label={t("differences")}>
          <DifferenceTable
            type={type}
            fields={differingFields(before, after)}
            locale={locale}
            names={names}
          />
        </div>
      ) : null}
      {action === "withdrawn" ? <p>{t(isWithdrawal ? "withdrawnText" : "underReviewText")}</p> : null}
      {action === "restored" ? <p>{t("restoredText")}</p> : null}
      <Versions change={change} isWithdrawal={isWithdrawal} locale={locale} />
    </article>
  );
}

function EntryName({
  document,
  issues,
  locale,
}: {
  document: PublicDocument;
  issues: readonly Issue[];
  locale: Locale;
}) {
  const t = useTranslations("corrections");
  const issue = issues.find(({ id }) => id === document.issue);
  const title = issue
    ? plainWording(issue.title, locale)
    : typeof document.issue === "string"
      ? document.issue
      : "";
  return t("entryOn", { issue: title, date: formatDocumentDate(document.date, locale) });
}

/** Permanent addresses of the earlier and the corrected version. A version that is not public has none. */
function Versions({ change, isWithdrawal, locale }: Pick<Props, "change" | "isWithdrawal" | "locale">) {
  const t = useTranslations("corrections");
  const { action, seq, beforeSeq } = change;
  const address = (version: number) => `/r/${version}?lang=${locale}`;
  return (
    <p className={styles.versions}>
      {beforeSeq === null ? null : (
        <a href={address(beforeSeq)}>
          {t(action === "withdrawn" ? "versionLast" : "versionBefore", { seq: beforeSeq })}
        </a>
      )}
      {action !== "withdrawn" ? (
        <a href={address(seq)}>{t("versionAfter", { seq })}</a>
      ) : isWithdrawal ? (
        <a href={address(seq)}>{t("versionWithdrawal")}</a>
      ) : null}
    </p>
  );
}
