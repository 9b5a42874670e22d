import { useTranslations } from "next-intl";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { ChoiceForm } from "@/components/ui/choice-form";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import { restoreSaveAction, restoreVersionAction } from "@/lib/actions/restore-version";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import type { DraftSave, DraftText } from "@/lib/domain/editing/draft";
import type { TranslationSummary } from "@/lib/domain/work-queue/translation-summary";
import type { RecordVersion } from "@/lib/domain/record/record-version";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { deskAddressOf, deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { differingFields } from "@/lib/domain/editing/three-way-merge";
import { formatMoment } from "@/lib/format/dates/desk-times";
import type { Names } from "@/lib/format/fields/field-value";
import { formatVersionChange } from "@/lib/format/changes/version-change";
import { DifferenceTable } from "@/components/record-parts/difference-table";
import { ButtonForm, ResubmitButton } from "./form/button-form";
import { recordInputs } from "./form/record-inputs";
import form from "./form.module.css";
import { PublishedNotice } from "./published-notice";
import { TranslationNotice } from "./publish/translation-notice";
import { SavesTable } from "./saves-table";

type Props = {
  recordKey: RecordKey;
  name: string;
  /** Empty for a record that was never published. */
  versions: RecordVersion[];
  saves: DraftSave[];
  draft: DraftText | null;
  from: number;
  to: number;
  /** The version that was just published. */
  published: number | null;
  /** Of that version; empty where it is not the newest, or readers do not see it. */
  translations: readonly TranslationSummary[];
  expected: { version: number; save: number };
  names: Names;
  locale: Locale;
  mayWrite: boolean;
};

/** Every version of a record with date, author, kind and reason; any two can be compared. */
export function HistoryView({
  recordKey: key,
  name,
  versions,
  saves,
  draft,
  from,
  to,
  published,
  translations,
  expected,
  names,
  locale,
  mayWrite,
}: Props) {
  const t = useTranslations("desk.history");
  const kinds = useTranslations("desk.publish.kinds");
  const nav = useTranslations("desk.nav");
  const section = deskSectionOf(key.type);
  const address = deskAddressOf(key);
  const documentOf = (number: number) => versions.find(({ version }) => version === number)?.document ?? null;
  const fields = differingFields(documentOf(from), documentOf(to));
  const [last] = saves;
  const publicationOf = (number: number) =>
    versions.find(({ version }) => version === number)?.publication ?? null;
  const told = versions.find(({ version }) => version === published);
  const [was, is] = [publicationOf(from), publicationOf(to)];
  return (
    <>
      <PageHead
        crumbs={
          <BreadcrumbTrail
            way={[
              { href: deskListAddress(section), name: nav(section) },
              { href: address, name: key.id },
            ]}
            here={t("here")}
          />
        }
        title={t("title", { name })}
      >
        {told ? <PublishedNotice recordKey={key} version={told} /> : null}
        <TranslationNotice recordKey={key} summaries={translations} locale={locale} />
        <p>{t("zone")}</p>
        {draft ? (
          <p className={form.said}>
            {t("saves.open", { save: draft.save, who: draft.who, when: formatMoment(draft.savedAt, locale) })}
          </p>
        ) : null}
        {versions.length === 0 && last?.action === "discard" ? (
          <p className={form.said}>
            {t("saves.ended", { who: last.who, when: formatMoment(last.savedAt, locale) })}
          </p>
        ) : null}
      </PageHead>
      {mayWrite ? null : <ResubmitRestore recordKey={key} from={from} to={to} />}
      {versions.length === 0 ? null : (
        <>
          <ChoiceForm className={form.form}>
            <DataTable
              label={t("here")}
              className={form.picks}
              columns={[
                t("from"),
                t("to"),
                t("version"),
                t("when"),
                t("who"),
                t("kind"),
                t("reason"),
                t("fields"),
              ]}
            >
              {versions.map((each) => {
                const { version, seq, recordedAt, who, kind, reason, publication } = each;
                return (
                  <tr key={version}>
                    <td data-label={t("from")}>
                      <input
                        type="radio"
                        name="from"
                        value={version}
                        defaultChecked={version === from}
                        aria-label={t("compareFrom", { version })}
                      />
                    </td>
                    <td data-label={t("to")}>
                      <input
                        type="radio"
                        name="to"
                        value={version}
                        defaultChecked={version === to}
                        aria-label={t("compareTo", { version })}
                      />
                    </td>
                    <td data-label={t("version")}>
                      <a href={`/r/${seq}`}>{version}</a>{" "}
                      {publication === "published" ? "" : `(${t(publication)})`}
                    </td>
                    <td data-label={t("when")}>{formatMoment(recordedAt, locale)}</td>
                    <td className={table.free} data-label={t("who")}>
                      {who}
                    </td>
                    <td data-label={t("kind")}>{kinds(kind)}</td>
                    <td className={table.free} data-label={t("reason")}>
                      {reason}
                    </td>
                    <td data-label={t("fields")}>
                      {formatVersionChange(key.type, each, publicationOf(version - 1), locale)}
                    </td>
                  </tr>
                );
              })}
            </DataTable>
            <div className={form.buttons}>
              <button className={`${form.button} ${form.strong}`}>{t("compare")}</button>
            </div>
          </ChoiceForm>
          <section aria-labelledby="compared" className={form.after}>
            <h2 id="compared" className={form.listLabel}>
              {from < 1 ? t("first", { to }) : t("compared", { from, to })}
            </h2>
            {was && is && was !== is ? (
              <p>{t("publicationDiffers", { from, to, was: t(`state.${was}`), is: t(`state.${is}`) })}</p>
            ) : null}
            <DifferenceTable type={key.type} fields={fields} locale={locale} names={names} />
            {mayWrite && to !== versions[0]?.version ? (
              <ButtonForm
                action={restoreVersionAction}
                place={`${address}/history?from=${from}&to=${to}`}
                holds={{ ...recordInputs(key, expected), number: to }}
                className={form.tools}
              >
                <button className={`${form.button} ${form.strong}`}>{t("restore", { version: to })}</button>
                <span className={form.hint}>{t("restoreHint")}</span>
              </ButtonForm>
            ) : null}
          </section>
        </>
      )}
      {saves.length === 0 ? null : (
        <details className={`${form.more} ${form.after}`} open={versions.length === 0}>
          <summary id="saves">{t("saves.title", { count: saves.length })}</summary>
          <SavesTable recordKey={key} saves={saves} expected={expected} locale={locale} mayWrite={mayWrite} />
        </details>
      )}
    </>
  );
}

/** For a button of this page submitted without script by a sender who is signed out or lacks permission. */
export function ResubmitRestore({
  recordKey,
  from,
  to,
}: {
  recordKey: RecordKey;
  from: number | null;
  to: number | null;
}) {
  const place = `${deskAddressOf(recordKey)}/history`;
  return (
    <>
      <ResubmitButton action={restoreSaveAction} place={place} />
      <ResubmitButton action={restoreVersionAction} place={`${place}?from=${from}&to=${to}`} />
    </>
  );
}
