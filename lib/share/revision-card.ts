/** Builds the content of the share image of one saved version of a record. */
import { readTextValue } from "@/lib/domain/changes/document-values";
import type { PublishedRevision } from "@/lib/domain/changes/published-revision";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { formatBothZones } from "@/lib/format/dates/dates";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import type { Card } from "./card";

/** Fields that say what a record is about, the most telling first. */
const tellingFields = ["standing", "what", "summary", "purpose", "scope", "outcome"];

/** What a version says, in one text; null where its type has none. */
export function revisionText(
  { document }: Pick<PublishedRevision, "document">,
  locale: Locale,
): string | null {
  const texts = tellingFields.map((name) => plainWording(readTextValue(document[name]), locale));
  return texts.find((text) => text !== "") ?? null;
}

export function buildRevisionCard(revision: PublishedRevision, locale: Locale, siteUrl: string): Card {
  const { seq, type, document, version, recordedAt } = revision;
  const t = translatorOf(locale);
  return {
    locale,
    past: true,
    asOf: t("share.version", { version, when: formatBothZones(recordedAt, locale) }),
    address: `${new URL(siteUrl).host}/r/${seq}`,
    siteName: t("site.name"),
    kicker: messagesOf(locale).fields.type[type],
    title: recordName(type, document, locale),
    text: revisionText(revision, locale),
    status: null,
    tally: null,
    countdown: null,
  };
}
