import { redirect } from "next/navigation";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { RecordFormPart, SentFormPart } from "@/app/admin/_desk/record-form-page";
import {
  redirectToMoved,
  keyOf,
  firstValue,
  type RecordParams,
  type Search,
} from "@/app/admin/record-params";
import { DeskMessages } from "@/components/desk/desk-messages";
import { PreviewRail } from "@/components/desk/preview-rail";
import { RecordHead } from "@/components/desk/record-head";
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
      <SentFormPart {...key} locale={locale} />
    </DeskMessages>
  );
  return renderDeskPage(
    place,
    async (visit) => {
      const text = await readRecordText(key);
      if (!text) return redirectToMoved(key);
      // The history lists the readable texts, which can be restored.
      if (isUnreadable(text.document)) redirect(`${deskAddressOf(key)}/history`);
      const { editor, locale, at } = visit;
      const publication = await readPublicationPreview(text, { kind: "now", at });
      const problems =
        firstValue(search.check) === "1"
          ? toFormProblems(key, text.document, publication.findings, locale)
          : [];
      const developments =
        key.type === "issue"
          ? (await listRecords("development", locale)).rows.filter(({ issues }) =>
              issues.some(({ id }) => id === key.id),
            )
          : [];
      const rail = (
        <PreviewRail
          publication={publication}
          locale={locale}
          at={at}
          key={`${text.expected.version}.${text.expected.save}`}
        />
      );
      return (
        <DeskMessages locale={locale}>
          <RecordHead
            text={text}
            name={recordName(key.type, text.document, locale)}
            locale={locale}
            role={editor.role}
            saved={firstValue(search.saved)}
            isKept={firstValue(search.discarded) === "0"}
            also={firstValue(search.also)}
            developments={developments}
          />
          {can(editor.role, "save_draft") ? (
            <RecordFormPart
              {...key}
              document={text.document}
              base={text.base}
              outdated={await readOutdatedTexts(key)}
              expected={text.expected}
              problems={problems}
              visit={visit}
              rail={rail}
            />
          ) : (
            rail
          )}
        </DeskMessages>
      );
    },
    sent,
  );
}
