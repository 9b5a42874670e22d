import { notFound } from "next/navigation";
import { type DeskVisit, renderDeskPage } from "@/app/admin/_desk/desk-page";
import { RecordFormPart, SentFormPart } from "@/app/admin/_desk/record-form-page";
import { firstValue, type Search, recordTypeOfParams, type TypeParams } from "@/app/admin/record-params";
import { NewRecordHead } from "@/components/desk/record-head";
import { DeskMessages } from "@/components/desk/desk-messages";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import type { Locale } from "@/lib/domain/record/record";
import { readRecordText } from "@/lib/desk/record-text";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import { duplicateOf, startDocument } from "@/lib/desk/new-record";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { id as idSchema } from "@/lib/schemas/record/values";

type Props = { params: TypeParams; searchParams: Search };

export default async function Page({ params, searchParams }: Props) {
  const type = await recordTypeOfParams(params);
  const search = await searchParams;
  const idIn = (name: string) => idSchema.safeParse(firstValue(search[name])).data;
  const [issue, from] = [idIn("issue"), idIn("from")];
  const query = new URLSearchParams({ ...(issue ? { issue } : {}), ...(from ? { from } : {}) }).toString();
  const here = `${deskListAddress(type)}/new${query === "" ? "" : `?${query}`}`;
  async function start(visit: DeskVisit) {
    if (!from) return startDocument(type, issue ? { issue } : {}, seoulDayOf(visit.at));
    const text = await readRecordText({ type, id: from });
    return text && !isUnreadable(text.document) ? duplicateOf(text.document) : notFound();
  }
  const sent = (locale: Locale) => (
    <DeskMessages locale={locale}>
      {null}
      <SentFormPart type={type} id={null} locale={locale} />
    </DeskMessages>
  );
  return renderDeskPage(
    { section: deskSectionOf(type), here, action: "save_draft" },
    async (visit) => (
      <DeskMessages locale={visit.locale}>
        <NewRecordHead type={type} />
        <RecordFormPart
          type={type}
          id={null}
          document={await start(visit)}
          base={{}}
          expected={{ version: 0, save: 0 }}
          problems={[]}
          visit={visit}
        />
      </DeskMessages>
    ),
    sent,
  );
}
