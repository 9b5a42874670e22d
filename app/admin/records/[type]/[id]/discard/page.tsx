import { redirect } from "next/navigation";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { redirectToMoved, keyOf, type RecordParams } from "@/app/admin/record-params";
import { DeskMessages } from "@/components/desk/desk-messages";
import { ResubmitButton } from "@/components/desk/form/button-form";
import { DiscardView } from "@/components/desk/discard-view";
import { discardDraftAction } from "@/lib/actions/discard-draft";
import { listDraftSaves } from "@/lib/db/desk/drafts";
import { readRecordText } from "@/lib/desk/record-text";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import { recordName } from "@/lib/domain/record/record-names";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";

/** Confirms the discard of a draft and lists its saves. */
export default async function Page({ params }: { params: RecordParams }) {
  const key = await keyOf(params);
  const address = deskAddressOf(key);
  return renderDeskPage(
    { section: deskSectionOf(key.type), here: `${address}/discard`, action: "discard_draft" },
    async ({ locale }) => {
      const [text, saves] = await Promise.all([readRecordText(key), listDraftSaves(key)]);
      if (!text) return redirectToMoved(key);
      if (!text.draft) redirect(address);
      const previousEnd = saves.findIndex(({ action }) => action === "publish" || action === "discard");
      const own = previousEnd === -1 ? saves : saves.slice(0, previousEnd);
      return (
        <DeskMessages locale={locale}>
          <DiscardView
            recordKey={key}
            name={recordName(key.type, text.document, locale)}
            saves={own}
            expected={text.expected}
            locale={locale}
          />
        </DeskMessages>
      );
    },
    (locale) => (
      <DeskMessages locale={locale}>
        <ResubmitButton action={discardDraftAction} place={`${address}/discard`} />
      </DeskMessages>
    ),
  );
}
