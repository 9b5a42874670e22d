import { redirect } from "next/navigation";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { RecordFormPart, SentFormPart } from "@/app/admin/_desk/record-form-page";
import { redirectToMoved, keyOf, one, type RecordParams, type Search } from "@/app/admin/record-params";
import { DeskMessages } from "@/components/desk/desk-messages";
import { PreviewRail } from "@/components/desk/preview-rail";
import { RecordHead } from "@/components/desk/record-head";
import form from "@/components/desk/form.module.css";
import { toFormProblems } from "@/lib/desk/finding-texts";
import { readPublicationPreview } from "@/lib/desk/publication-preview";
import { readOutdatedTexts, readRecordText } from "@/lib/desk/record-text";
import { listRecords } from "@/lib/desk/record-list";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import type { Locale } from "@/lib/domain/record/record";
import { can } from "@/lib/domain/editing/permissions";
import { recordName } from "@/lib/domain/record/record-names";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";

type Props = { params: RecordParams; searchParams: Search };

export default async function Page({ params, searchParams }: Props) {
  const key = await keyOf(params);
  const search = await searchParams;
  const place = { section: deskSectionOf(key.type), here: deskAddressOf(key) };
  const sent = (locale: Locale) => (
    <DeskMessages locale={locale}>
      {null}
      <div className={form.beside}>
        <div className={form.record}>
          <SentFormPart {...key} locale={locale} />
        </div>
        {null}
      </div>
    </DeskMessages>
  );
  return renderDeskPage(place, async (visit) => {
    const text = await readRecordText(key);
    if (!text) return redirectToMoved(key);
    // The history lists the readable texts, which can be restored.
    if (isUnreadable(text.document)) redirect(`${deskAddressOf(key)}/history`);
    const { editor, locale, at } = visit;
    const publication = await readPublicationPreview(text, { kind: "now", at });
    const problems = one(search.check) === "1" ? toFormProblems(key, text.document, publication.findings, locale) : [];
    const developments = key.type === "issue" ? (await listRecords("development", "", locale)).filter(({ issue }) => issue === key.id) : [];
    return (
      <DeskMessages locale={locale}>
        <RecordHead text={text} name={recordName(key.type, text.document, locale)} locale={locale} role={editor.role} saved={one(search.saved)} isKept={one(search.discarded) === "0"} also={one(search.also)} developments={developments} />
        <div className={form.beside}>
          {can(editor.role, "save_draft") ? (
            <div className={form.record}>
              <RecordFormPart {...key} document={text.document} base={text.base} outdated={await readOutdatedTexts(key)} expected={text.expected} problems={problems} visit={visit} />
            </div>
          ) : null}
          <PreviewRail publication={publication} locale={locale} at={at} key={`${text.expected.version}.${text.expected.save}`} />
        </div>
      </DeskMessages>
    );
  }, sent);
}
