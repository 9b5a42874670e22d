import { useTranslations } from "next-intl";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { discardDraftsAction } from "@/lib/actions/discard-drafts";
import type { SelectedDrafts } from "@/lib/desk/shown-drafts";
import type { Locale } from "@/lib/domain/record/record";
import type { Named } from "@/lib/domain/work-queue/work-queue";
import { discardDraftsAddress } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { writtenDraft } from "@/lib/schemas/addresses/drafts-address";
import { ButtonForm } from "./form/button-form";
import { RecordCell } from "./queue-rows";
import { RecordName } from "./record-name";
import form from "./form.module.css";

type Props = {
  drafts: SelectedDrafts;
  /** The list from which they were selected. */
  back: string;
  locale: Locale;
};

/** Confirmation before several drafts are discarded, each by its name; those that changed are left out. */
export function DiscardDraftsView({ drafts: { same, changed }, back, locale }: Props) {
  const t = useTranslations("desk.discardDrafts");
  const columns = useTranslations("desk.queue.column");
  const sent = same.map((draft, index): [string, string] => [`draft.${index}`, writtenDraft(draft)]);
  return (
    <>
      <Head title={t("title", { count: same.length })}>
        {same.length > 0 ? <p>{t("text")}</p> : changed.length === 0 ? <p>{t("none")}</p> : null}
      </Head>
      {same.length > 0 ? (
        <DataTable label={t("drafts")} columns={[columns("record"), columns("who"), columns("saved")]}>
          {same.map((draft) => (
            <tr key={writtenDraft(draft)}>
              <RecordCell named={draft} locale={locale} />
              <td data-label={columns("who")}>{draft.who}</td>
              <td data-label={columns("saved")}>{formatMoment(draft.at, locale)}</td>
            </tr>
          ))}
        </DataTable>
      ) : null}
      {changed.length > 0 ? (
        <Section id="changed" title={t("changed")}>
          <p>{t("changedText")}</p>
          <Names names={changed} locale={locale} />
        </Section>
      ) : null}
      {same.length > 0 ? (
        <ButtonForm
          action={discardDraftsAction}
          place={discardDraftsAddress}
          holds={{ back, ...Object.fromEntries(sent) }}
          className={`${form.buttons} ${form.after}`}
        >
          <button className={`${form.button} ${form.primary}`}>{t("confirm", { count: same.length })}</button>
          <a className={form.button} href={back}>
            {t("cancel")}
          </a>
        </ButtonForm>
      ) : (
        <p className={form.after}>
          <a href={back}>{t("back")}</a>
        </p>
      )}
    </>
  );
}

/** What was discarded, and what was kept. */
export function DiscardedDrafts({
  count,
  kept,
  back,
  locale,
}: {
  count: number;
  kept: readonly Named[];
  back: string;
  locale: Locale;
}) {
  const t = useTranslations("desk.discardDrafts");
  return (
    <>
      <Head title={<span role="status">{t("doneTitle", { count })}</span>} />
      {kept.length > 0 ? (
        <Section id="kept" title={t("kept")}>
          <Names names={kept} locale={locale} />
        </Section>
      ) : null}
      <p className={form.after}>
        <a href={back}>{t("back")}</a>
      </p>
    </>
  );
}

function Head({ title, children }: Pick<Parameters<typeof PageHead>[0], "title" | "children">) {
  const t = useTranslations("desk.discardDrafts");
  const nav = useTranslations("desk.nav");
  return (
    <PageHead
      crumbs={
        <BreadcrumbTrail way={[{ href: "/admin?queue=drafts", name: nav("queue") }]} here={t("here")} />
      }
      title={title}
    >
      {children}
    </PageHead>
  );
}

function Names({ names, locale }: { names: readonly Named[]; locale: Locale }) {
  return (
    <ul>
      {names.map((named) => (
        <li key={`${named.type}/${named.id}`}>
          <RecordName named={named} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
