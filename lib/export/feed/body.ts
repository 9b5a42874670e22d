/** Writes the body of a feed entry as HTML. */
import type { ChangeContext } from "@/lib/domain/changes/change-context";
import { isUnderReview, type PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { changeRows, type ChangeRow } from "@/lib/format/changes/change-rows";
import { formatBothZones, formatPartialDate } from "@/lib/format/dates/dates";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { htmlLines, htmlLink, htmlText } from "@/lib/export/escape-text";

type EntryContext = { change: PublishedChange; context: ChangeContext };

/** The address of a revision, in the feed's language. */
export function versionAddress(seq: number, locale: Locale): string {
  return `/r/${seq}?lang=${locale}`;
}

function cell(text: string, { language }: ChangeRow, absent: string): string {
  if (text === "") return `<td><i>${htmlText(absent)}</i></td>`;
  return `<td${language ? ` lang="${language}"` : ""}>${htmlLines(text)}</td>`;
}

function table({ change, context }: EntryContext, locale: Locale): string {
  const words = messagesOf(locale);
  const rows = changeRows(change, context, locale);
  if (rows.length === 0) return "";
  const { field, before, after, nothing, removed } = words.desk.difference;
  const columns = change.before ? [field, before, after] : [field, words.feeds.body.text];
  const head = columns.map((column) => `<th scope="col">${htmlText(column)}</th>`).join("");
  const body = rows.map((row) => {
    const was = change.before ? cell(row.before, row, nothing) : "";
    return `<tr><th scope="row">${htmlText(row.label)}</th>${was}${cell(row.after, row, removed)}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** Unique source ids in the order of citation. */
export function citedSourceIds(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(citedSourceIds))];
  if (!isPlainObject(value)) return [];
  if (typeof value.source === "string" && "locator" in value) return [value.source];
  return [...new Set(Object.values(value).flatMap(citedSourceIds))];
}

function sources({ change, context }: EntryContext, locale: Locale, siteUrl: string): string {
  const links = citedSourceIds(change.after).flatMap((id) => {
    const source = context.documentOf("source", id);
    if (!source) return [];
    const url =
      typeof source.url === "string"
        ? source.url
        : `${siteUrl}${recordAddress({ type: "source", id, document: source }, locale)}`;
    return [
      `<li>${htmlLink(url, String(source.title ?? id))}, ${htmlText(String(source.publisher ?? ""))}</li>`,
    ];
  });
  const { sources: title } = messagesOf(locale).feeds.body;
  return links.length === 0 ? "" : `<p>${htmlText(title)}</p><ul>${links.join("")}</ul>`;
}

/** The label of a change's action; a withdrawal may be final or for review. */
export function actionLabel(change: PublishedChange, locale: Locale): string {
  const { feeds, corrections } = messagesOf(locale);
  return isUnderReview(change) ? corrections.action.underReview : feeds.action[change.action];
}

/** The standing of the change's issue. */
function standing({ context }: EntryContext, locale: Locale): string {
  if (!context.standing) return "";
  const { title, sentence, date } = context.standing;
  const values = {
    title: plainWording(title, locale),
    sentence: plainWording(sentence, locale),
    date: formatPartialDate(date, locale),
  };
  return `<p>${htmlText(translatorOf(locale)("feeds.body.standing", values))}</p>`;
}

/** Kind, time and reason; the issue's standing; the changed fields before and after; sources; links. */
export function feedBody(entry: EntryContext, locale: Locale, siteUrl: string): string {
  const { change } = entry;
  const { feeds, desk, corrections } = messagesOf(locale);
  const words = feeds.body;
  const document = change.after ?? change.before ?? {};
  const kind =
    change.action === "withdrawn" || change.action === "restored"
      ? actionLabel(change, locale)
      : desk.publish.kinds[change.kind];
  const t = translatorOf(locale);
  const facts = t("feeds.body.facts", { kind, when: formatBothZones(change.recordedAt, locale) });
  const links = [
    ...(change.after ? [htmlLink(`${siteUrl}${versionAddress(change.seq, locale)}`, words.version)] : []),
    ...(change.beforeSeq === null
      ? []
      : [htmlLink(`${siteUrl}${versionAddress(change.beforeSeq, locale)}`, words.versionBefore)]),
    htmlLink(`${siteUrl}${recordAddress({ ...change, document }, locale)}`, words.page),
  ];
  return [
    `<p>${htmlText(facts)}</p>`,
    `<p>${htmlLines(t("feeds.body.reason", { reason: change.reason }))}</p>`,
    standing(entry, locale),
    change.action === "withdrawn"
      ? `<p>${htmlText(isUnderReview(change) ? corrections.underReviewText : words.withdrawn)}</p>`
      : table(entry, locale),
    sources(entry, locale, siteUrl),
    `<p>${links.join(" · ")}</p>`,
  ].join("");
}
