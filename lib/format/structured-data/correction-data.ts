/** Corrections as schema.org data. */
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Issue, Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { messagesOf } from "@/lib/messages/catalogue";
import { correctionAddress } from "@/lib/format/addresses/correction-address";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { type Thing, thing } from "./schema-things";
import { plainWording } from "@/lib/format/wordings";

type Context = { locale: Locale; siteUrl: string; issues: readonly Issue[] };

/** Each corrected record as a work with its correction, reason and date. */
export function correctionThings(
  changes: readonly PublishedChange[],
  { locale, siteUrl, issues }: Context,
): Thing[] {
  const publisher = thing("Organization", {
    name: messagesOf(locale).site.name,
    url: `${siteUrl}/${locale}`,
  });
  return changes.flatMap((change): Thing[] => {
    const { type, id, seq, reason, recordedAt, after, before } = change;
    const document = after ?? before;
    if (!document) return [];
    const issue = issues.find((each) => each.id === document.issue);
    const name = recordName(type, document, locale);
    return [
      thing("CreativeWork", {
        name: issue ? `${plainWording(issue.title, locale)}: ${name}` : name,
        url: `${siteUrl}${recordAddress({ type, id, document }, locale)}`,
        correction: thing("CorrectionComment", {
          text: reason,
          datePublished: recordedAt.toISOString(),
          url: `${siteUrl}${correctionAddress(seq, locale)}`,
          author: publisher,
        }),
      }),
    ];
  });
}
