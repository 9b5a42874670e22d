import { notFound } from "next/navigation";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { keyOf, type RecordParams } from "@/app/admin/record-params";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { DeskMessages } from "@/components/desk/desk-messages";
import { WithdrawForm } from "@/components/desk/publish/withdraw-form";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { formatFeedSentences } from "@/lib/desk/feed-sentences";
import { readRecordText } from "@/lib/desk/record-text";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { deskAddressOf, deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { messagesOf } from "@/lib/messages/catalogue";

export default async function Page({ params }: { params: RecordParams }) {
  const key = await keyOf(params);
  const here = `${deskAddressOf(key)}/withdraw`;
  // For a response without script after the session has ended: the form must have the same place in the tree.
  const sent = (locale: Locale) => (
    <DeskMessages locale={locale}>
      <WithdrawForm account="" recordKey={key} name={key.id} version={0} action="withdraw" sentences={[]} />
    </DeskMessages>
  );
  return renderDeskPage(
    { section: deskSectionOf(key.type), here, action: "withdraw" },
    async ({ editor, locale, at }) => {
      const text = await readRecordText(key);
      if (!text?.head) notFound();
      const isRestoring = text.head.publication === "withdrawn";
      const changes = await readPublishedChanges();
      const change = {
        key,
        document: text.head.document,
        publication: isRestoring ? "published" : "withdrawn",
        at,
      } as const;
      const sentences = formatFeedSentences(changes, change, ["correction"]);
      const words = messagesOf(locale).desk;
      const section = deskSectionOf(key.type);
      const crumbs = (
        <BreadcrumbTrail
          way={[
            { href: deskListAddress(section), name: words.nav[section] },
            { href: deskAddressOf(key), name: key.id },
          ]}
          here={words[isRestoring ? "restore" : "withdraw"].submit}
        />
      );
      return (
        <DeskMessages locale={locale}>
          <WithdrawForm
            account={editor.accountId}
            recordKey={key}
            name={recordName(key.type, text.head.document, locale)}
            version={text.head.version}
            action={isRestoring ? "restore" : "withdraw"}
            sentences={sentences}
            crumbs={crumbs}
          />
        </DeskMessages>
      );
    },
    sent,
  );
}
