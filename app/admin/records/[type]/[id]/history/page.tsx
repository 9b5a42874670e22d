import { notFound, redirect } from "next/navigation";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { keyOf, firstValue, type RecordParams, type Search } from "@/app/admin/record-params";
import { DeskMessages } from "@/components/desk/desk-messages";
import { HistoryView, ResubmitRestore } from "@/components/desk/history-view";
import { findDraftSave, listDraftSaves } from "@/lib/db/desk/drafts";
import { listVersions } from "@/lib/db/record/record-versions";
import { findMovedKey, readRecordText } from "@/lib/desk/record-text";
import { listReferenceNames } from "@/lib/desk/references";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import { can } from "@/lib/domain/editing/permissions";
import { recordName } from "@/lib/domain/record/record-names";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import { translationSummaries } from "@/lib/domain/work-queue/translation-summary";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { translatorOf } from "@/lib/messages/translator";

type Props = { params: RecordParams; searchParams: Search };

const numberIn = (value: string | null) => (value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null);

export default async function Page({ params, searchParams }: Props) {
  const key = await keyOf(params);
  const search = await searchParams;
  return renderDeskPage(
    { section: deskSectionOf(key.type), here: `${deskAddressOf(key)}/history` },
    async ({ editor, locale }) => {
      const [versions, text, saves] = await Promise.all([
        listVersions(key),
        readRecordText(key),
        listDraftSaves(key),
      ]);
      const [last] = saves;
      if (!text && !last) notFound();
      const moved = text ? null : await findMovedKey(key);
      if (moved) redirect(deskAddressOf(moved));
      // A discarded record that was never published has only its saves; its name is in the last one.
      const document = text?.document ?? (last ? await findDraftSave(key, last.save) : null) ?? {};
      const newest = versions[0]?.version ?? 0;
      const to = numberIn(firstValue(search.to)) ?? newest;
      const published = numberIn(firstValue(search.published));
      const isNewest = published === newest && versions[0]?.publication === "published";
      return (
        <DeskMessages locale={locale}>
          <HistoryView
            recordKey={key}
            name={
              isUnreadable(document)
                ? translatorOf(locale)("desk.queue.unreadable", { id: key.id })
                : recordName(key.type, document, locale)
            }
            versions={versions}
            saves={saves}
            draft={text?.draft ?? null}
            from={numberIn(firstValue(search.from)) ?? to - 1}
            to={to}
            published={published}
            translations={isNewest ? translationSummaries(key.type, versions.toReversed()) : []}
            expected={{ version: newest, save: text?.draft?.save ?? 0 }}
            names={await listReferenceNames(key.type, locale)}
            locale={locale}
            mayWrite={can(editor.role, "save_draft")}
          />
        </DeskMessages>
      );
    },
    (locale) => (
      <DeskMessages locale={locale}>
        <ResubmitRestore
          recordKey={key}
          from={numberIn(firstValue(search.from))}
          to={numberIn(firstValue(search.to))}
        />
      </DeskMessages>
    ),
  );
}
