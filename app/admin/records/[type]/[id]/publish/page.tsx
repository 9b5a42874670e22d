import { redirect } from "next/navigation";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import {
  redirectToMoved,
  keyOf,
  firstValue,
  type RecordParams,
  type Search,
} from "@/app/admin/record-params";
import { DeskMessages } from "@/components/desk/desk-messages";
import { RemoveSavedText } from "@/components/desk/form/stored-text";
import { PublishView, ResubmitPublishForm } from "@/components/desk/publish/publish-view";
import { readPublicationPreview, isResolvedBy } from "@/lib/desk/publication-preview";
import { readRecordText } from "@/lib/desk/record-text";
import { listReferenceNames } from "@/lib/desk/references";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import { can } from "@/lib/domain/editing/permissions";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { definitionOf } from "@/lib/domain/record/record-types";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { toFormValues } from "@/lib/schemas/forms/form-document";

type Props = { params: RecordParams; searchParams: Search };

export default async function Page({ params, searchParams }: Props) {
  const key = await keyOf(params);
  const address = deskAddressOf(key);
  const next = firstValue((await searchParams).next) ?? "";
  const sent = (locale: Locale) => (
    <DeskMessages locale={locale}>
      <ResubmitPublishForm recordKey={key} />
      {null}
    </DeskMessages>
  );
  return renderDeskPage(
    { section: deskSectionOf(key.type), here: `${address}/publish` },
    async ({ editor, locale, at }) => {
      const text = await readRecordText(key);
      if (!text) return redirectToMoved(key);
      if (!text.draft) redirect(address);
      const publication = await readPublicationPreview(text, { kind: "now", at });
      // A draft with findings is corrected in its form, unless it only waits for other records.
      if (publication.findings.some((found) => !isResolvedBy(publication.first, found)))
        redirect(`${address}?check=1`);
      return (
        <DeskMessages locale={locale}>
          <PublishView
            account={editor.accountId}
            text={text}
            publication={publication}
            name={recordName(key.type, text.document, locale)}
            names={await listReferenceNames(key.type, locale)}
            locale={locale}
            at={at}
            next={next}
            mayPublish={can(editor.role, "publish")}
            mayGather={can(editor.role, "change_set")}
          />
          <RemoveSavedText
            account={editor.accountId}
            type={key.type}
            stored={Object.fromEntries(toFormValues(definitionOf[key.type].fields, text.document))}
          />
        </DeskMessages>
      );
    },
    sent,
  );
}
