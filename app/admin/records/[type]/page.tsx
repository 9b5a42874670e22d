import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { type Search, recordTypeOfParams, type TypeParams } from "@/app/admin/record-params";
import { DeskMessages } from "@/components/desk/desk-messages";
import { RecordList, recordLists } from "@/components/desk/record-list";
import { ResubmitSavedFilter, SavedFilters } from "@/components/desk/saved-filters";
import { listSavedFilters } from "@/lib/db/desk/saved-filters";
import { chooseFromList, listOptions, listRecords } from "@/lib/desk/record-list";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import { can } from "@/lib/domain/editing/permissions";
import { savedFilterNotices } from "@/lib/domain/editing/saved-filter";
import { deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { parsePage } from "@/lib/schemas/addresses/page-number";
import { givenListQuery } from "@/lib/schemas/addresses/record-list-address";

type Props = { params: TypeParams; searchParams: Search };

export default async function Page({ params, searchParams }: Props) {
  const type = await recordTypeOfParams(params);
  const given = await searchParams;
  const query = givenListQuery({ ...given, page: undefined });
  return renderDeskPage(
    { section: deskSectionOf(type), here: `${deskListAddress(type)}${givenListQuery(given)}` },
    async ({ editor, locale, at }) => {
      const { rows, find } = await listRecords(type, locale);
      const options = listOptions(rows, locale);
      const { choice, problems } = chooseFromList(given, type, options);
      return (
        <RecordList
          type={type}
          total={rows.length}
          found={choice.q === null ? rows : find(choice.q)}
          options={options}
          choice={choice}
          problems={problems}
          requested={parsePage(given, recordLists)}
          locale={locale}
          at={at}
          mayWrite={can(editor.role, "save_draft")}
          mayDiscard={can(editor.role, "discard_draft")}
          saved={
            <DeskMessages locale={locale}>
              <SavedFilters
                type={type}
                filters={(await listSavedFilters(editor.accountId)).filter((filter) => filter.type === type)}
                query={query}
                choice={choice}
                notice={savedFilterNotices.find((word) => word === given.saved) ?? null}
              />
            </DeskMessages>
          }
        />
      );
    },
    (locale) => (
      <DeskMessages locale={locale}>
        <ResubmitSavedFilter type={type} query={query} />
      </DeskMessages>
    ),
  );
}
