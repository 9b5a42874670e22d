import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { RecordFormPart, SentFormPart } from "@/app/admin/_desk/record-form-page";
import { one, type Search, typeOf, type TypeParams } from "@/app/admin/record-params";
import { NewRecordHead } from "@/components/desk/record-head";
import { DeskMessages } from "@/components/desk/desk-messages";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import type { Locale } from "@/lib/domain/record/record";
import { emptyDocument } from "@/lib/desk/new-record";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { id as idSchema } from "@/lib/schemas/record/values";

type Props = { params: TypeParams; searchParams: Search };

export default async function Page({ params, searchParams }: Props) {
  const type = await typeOf(params);
  const issue = one((await searchParams).issue) ?? "";
  const given: Record<string, string> = idSchema.safeParse(issue).success ? { issue } : {};
  const here = `${deskListAddress(type)}/new${given.issue ? `?issue=${given.issue}` : ""}`;
  const sent = (locale: Locale) => (
    <DeskMessages locale={locale}>
      {null}
      <SentFormPart type={type} id={null} locale={locale} />
    </DeskMessages>
  );
  return renderDeskPage({ section: deskSectionOf(type), here, action: "save_draft" }, (visit) => (
    <DeskMessages locale={visit.locale}>
      <NewRecordHead type={type} />
      <RecordFormPart type={type} id={null} document={emptyDocument(type, given)} base={{}} expected={{ version: 0, save: 0 }} problems={[]} visit={visit} />
    </DeskMessages>
  ), sent);
}
