import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { DeskMessages } from "@/components/desk/desk-messages";
import type { MergeRow } from "@/components/desk/merge/conflict-rows";
import { MergeForm } from "@/components/desk/merge/merge-form";
import { findStash } from "@/lib/db/desk/stashes";
import { readConflict } from "@/lib/desk/read-conflict";
import type { StoredTextName } from "@/lib/domain/editing/draft";
import { listReferenceNames } from "@/lib/desk/references";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import { stashPermissions } from "@/lib/domain/editing/permissions";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import { mergeDocuments } from "@/lib/domain/editing/three-way-merge";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import { formatFieldValue, languageOf } from "@/lib/format/fields/field-value";
import { translatorOf } from "@/lib/messages/translator";

/** Shows a conflict: the base, the colleague's text and the stashed text. */
export default async function Page({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  if (!z.uuid().safeParse(key).success) notFound();
  const stash = await findStash(key);
  const sent = (locale: Locale) => (
    <DeskMessages locale={locale}>
      <MergeForm
        account=""
        asideKey={key}
        address=""
        name=""
        rows={[]}
        theirs={{ name: "", who: null, at: null, version: 0, save: 0 }}
        mine={{ who: "", at: "" }}
        base=""
        meanwhile={{ what: "saved", who: null, at: null }}
        isOwn
        may={{ merge: true, leave: true, settle: true }}
        isSignedOut
      />
    </DeskMessages>
  );
  return renderDeskPage(
    { section: stash ? deskSectionOf(stash.type) : "queue", here: `/admin/conflicts/${key}` },
    async ({ editor, locale }) => {
      if (!stash) notFound();
      if (stash.settledBy !== null) redirect(deskAddressOf(stash));
      const { isOwn, ...may } = stashPermissions(editor, stash);
      const conflict = await readConflict(stash);
      const { base, theirs, mine, taken, meanwhile, head } = conflict;
      const t = translatorOf(locale);
      const at = (moment: Date | null) => moment && formatMoment(moment, locale);
      const nameOf = ({ kind, number }: StoredTextName): string => {
        if (kind === "save") return t("desk.merge.save", { save: number });
        if (number === 0) return t("desk.merge.unpublished");
        const isWithdrawn = head?.version === number && head.publication === "withdrawn";
        return t(isWithdrawn ? "desk.merge.versionWithdrawn" : "desk.merge.version", { version: number });
      };
      const context = { type: stash.type, locale, names: await listReferenceNames(stash.type, locale) };
      const isLine = (value: unknown) => value === undefined || value === null || typeof value === "string";
      const isLost = isUnreadable(mine);
      const rows = (isLost ? [] : mergeDocuments(base.document, theirs.document, mine).fields).map(
        (field): MergeRow => ({
          path: field.path,
          outcome: field.outcome,
          label: formatFieldPath(stash.type, field.path, locale),
          lang: languageOf(field.path) ?? null,
          base: formatFieldValue(field.path, field.base, context),
          theirs: formatFieldValue(field.path, field.theirs, context),
          mine: formatFieldValue(field.path, field.mine, context),
          // A third wording is possible only for plain text; other fields take one of the two and are edited
          // in the form.
          third:
            isLine(field.theirs) &&
            isLine(field.mine) &&
            typeof (field.theirs ?? field.mine) === "string" &&
            !isChosen(field.path),
        }),
      );
      return (
        <DeskMessages locale={locale}>
          <MergeForm
            account={editor.accountId}
            asideKey={key}
            address={deskAddressOf(stash)}
            name={
              isLost ? t("desk.queue.unreadable", { id: stash.id }) : recordName(stash.type, mine, locale)
            }
            rows={rows}
            theirs={{
              name: nameOf(theirs.name),
              who: theirs.who,
              at: at(theirs.at),
              version: theirs.version,
              save: theirs.save,
            }}
            mine={{ who: stash.who, at: formatMoment(stash.stashedAt, locale) }}
            base={nameOf(base.name)}
            isOwn={isOwn}
            may={isLost ? { ...may, merge: false } : may}
            taken={taken && nameOf(taken)}
            meanwhile={{ ...meanwhile, at: at(meanwhile.at) }}
            withdrawn={
              head?.publication === "withdrawn"
                ? t("desk.merge.withdrawn", {
                    version: head.version,
                    when: formatMoment(head.recordedAt, locale),
                    who: head.who,
                  })
                : null
            }
          />
        </DeskMessages>
      );
    },
    sent,
  );
}

/** True for fields with values of closed lists or ids, which are chosen and not typed. */
function isChosen(path: string): boolean {
  return !/\.(en|ko)$|(^|\.)(title|publisher|url|archivedUrl|note|locator|language|currency|text)$/.test(
    path,
  );
}
