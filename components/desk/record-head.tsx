import { useTranslations } from "next-intl";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import type { RecordRow } from "@/lib/domain/editing/record-list";
import type { RecordText } from "@/lib/desk/record-text";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import { type AccountRole, can } from "@/lib/domain/editing/permissions";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import { deskAddressOf, deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { formatClock, formatMoment } from "@/lib/format/dates/desk-times";
import form from "./form.module.css";

type Props = {
  text: RecordText;
  name: string;
  locale: Locale;
  role: AccountRole;
  saved: string | null;
  isKept: boolean;
  also: string | null;
  developments: RecordRow[];
};

/**
 * The record's name, the state of its text, and its actions. `isKept`: its draft was not discarded. `also`:
 * other results of its last save.
 */
export function RecordHead({
  text: { key, head, draft },
  name,
  locale,
  role,
  saved,
  isKept,
  also,
  developments,
}: Props) {
  const t = useTranslations("desk.record");
  const nav = useTranslations("desk.nav");
  const kinds = useTranslations("fields.type");
  const section = deskSectionOf(key.type);
  const address = deskAddressOf(key);
  const isOld = draft !== null && head !== null && draft.baseVersion !== head.version;
  return (
    <>
      <PageHead
        crumbs={
          <BreadcrumbTrail way={[{ href: deskListAddress(section), name: nav(section) }]} here={key.id} />
        }
        title={name}
      >
        <p>
          {kinds(key.type)} ·{" "}
          {head
            ? t(head.publication, {
                version: head.version,
                when: formatMoment(head.recordedAt, locale),
                who: head.who,
              })
            : t("unpublished")}
        </p>
        {draft ? (
          <p role={saved ? "status" : undefined}>
            {saved === String(draft.save) ? (
              <strong>{t("saved", { time: formatClock(draft.savedAt), save: draft.save })}</strong>
            ) : (
              t("draft", { who: draft.who, when: formatMoment(draft.savedAt, locale), save: draft.save })
            )}
          </p>
        ) : saved ? (
          <p role="status">{t("unchanged")}</p>
        ) : null}
        {isKept ? (
          <p role="status" className={form.said}>
            {t("notDiscarded")}
          </p>
        ) : null}
        {also === "stashed" || also === "separate_draft" ? (
          <p role="status" className={form.said}>
            {t(`also.${also}`)}
          </p>
        ) : null}
        {isOld ? <p className={form.said}>{t("draftOld", { version: head.version })}</p> : null}
      </PageHead>
      <div className={form.tools}>
        {draft ? <a href={`${address}/publish`}>{t("compare")}</a> : null}
        <a href={`${address}/history`}>{t("history")}</a>
        {can(role, "save_draft") ? (
          <a href={`${deskListAddress(key.type)}/new?from=${key.id}`}>{t("duplicate")}</a>
        ) : null}
        {head && can(role, "withdraw") ? (
          <a href={`${address}/withdraw`}>
            {head.publication === "withdrawn" ? t("restore") : t("withdraw")}
          </a>
        ) : null}
        {draft && can(role, "discard_draft") ? <a href={`${address}/discard`}>{t("discard")}</a> : null}
      </div>
      {key.type === "issue" ? (
        <details className={`${form.more} ${form.before}`} open>
          <summary>{t("developments", { count: developments.length })}</summary>
          <ul>
            {developments.map(({ id, name: what, draft: open, publication }) => (
              <li key={id}>
                <a href={deskAddressOf({ type: "development", id })}>{what}</a>{" "}
                {open ? `(${t("openDraft")})` : publication === "withdrawn" ? `(${t("wasWithdrawn")})` : ""}
              </li>
            ))}
          </ul>
          {can(role, "save_draft") ? (
            <a
              className={`${form.button} ${form.strong}`}
              href={`${deskListAddress("development")}/new?issue=${key.id}`}
            >
              {t("addDevelopment")}
            </a>
          ) : null}
        </details>
      ) : null}
    </>
  );
}

export function NewRecordHead({ type }: { type: RecordType }) {
  const t = useTranslations("desk.record");
  const nav = useTranslations("desk.nav");
  const kinds = useTranslations("fields.type");
  const section = deskSectionOf(type);
  const title = type === "development" ? t("newDevelopment") : t("new", { type: kinds(type) });
  return (
    <PageHead
      crumbs={<BreadcrumbTrail way={[{ href: deskListAddress(section), name: nav(section) }]} here={title} />}
      title={title}
    >
      <p>{t("draftsMayBeIncomplete")}</p>
    </PageHead>
  );
}
