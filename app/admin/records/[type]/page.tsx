import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { one, type Search, typeOf, type TypeParams } from "@/app/admin/record-params";
import { RecordList } from "@/components/desk/record-list";
import { listRecords } from "@/lib/desk/record-list";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import { can } from "@/lib/domain/editing/permissions";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";

type Props = { params: TypeParams; searchParams: Search };

export default async function Page({ params, searchParams }: Props) {
  const type = await typeOf(params);
  const q = one((await searchParams).q)?.slice(0, 200) ?? "";
  return renderDeskPage({ section: deskSectionOf(type), here: deskListAddress(type) }, async ({ editor, locale }) => (
    <RecordList type={type} q={q} rows={await listRecords(type, q, locale)} locale={locale} mayWrite={can(editor.role, "save_draft")} />
  ));
}
