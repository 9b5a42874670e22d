/** Writes one change for a mail: its sentence, what both sides say, its sources and its permanent address. */
import type { ChangeContext } from "@/lib/domain/changes/change-context";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Claim, ClaimSide, Locale, Official, Source } from "@/lib/domain/record/record";
import { directQuote } from "@/lib/domain/status/direct-quotes";
import { citedSourceIds, feedBody } from "@/lib/export/feed/body";
import { linkOf } from "@/lib/export/feed/feed";
import { htmlLines, htmlLink, htmlText } from "@/lib/export/escape-text";
import { changeRows } from "@/lib/format/changes/change-rows";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { formatReason } from "@/lib/format/reason";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";
import { parsePublicDocument } from "@/lib/schemas/record/public-document";

export type MailEntry = { sentence: string; text: string; html: string };

type Entry = { change: PublishedChange; context: ChangeContext };
type Account = { side: ClaimSide; words: string };

function officialOf(id: string, { documentOf }: ChangeContext): Official | null {
  const document = documentOf("official", id);
  return document && (parsePublicDocument("official", document)?.document ?? null);
}

function sourcesOf(ids: readonly string[], { documentOf }: ChangeContext): Source[] {
  return ids.flatMap((id) => {
    const document = documentOf("source", id);
    return (document && parsePublicDocument("source", document)?.document) ?? [];
  });
}

/** The speaker with the statement, and the quote in its own language. */
function claimWords(claim: Claim, context: ChangeContext, locale: Locale): string {
  const t = translatorOf(locale);
  const official = claim.speaker === null ? null : officialOf(claim.speaker, context);
  const speaker = plainWording(official?.name ?? claim.speakerLabel, locale) || t("issue.speakerUnknown");
  const cited = sourcesOf(citedSourceIds(claim.citations), context);
  const quote = directQuote(claim, { sources: new Map(cited.map((source) => [source.id, source])) });
  const words = plainWording(claim.statement, locale);
  return quote
    ? t("follow.mail.quote", { speaker, quote: quote.text, words })
    : t("follow.mail.claim", { speaker, words });
}

/** Of both sides, also where one has said nothing; empty for what is no development. */
function accountsOf({ change, context }: Entry, locale: Locale): Account[] {
  if (change.type !== "development" || !change.after) return [];
  const claims = parsePublicDocument("development", change.after)?.document.claims;
  if (!claims) return [];
  const others = (["text", "observer"] as const).filter((side) =>
    claims.some((claim) => claim.side === side),
  );
  return (["KR", "US", ...others] as const).flatMap((side) => {
    const own = claims.filter((claim) => claim.side === side);
    const none = translatorOf(locale)("follow.mail.nothingSaid");
    return own.length === 0
      ? [{ side, words: none }]
      : own.map((claim) => ({ side, words: claimWords(claim, context, locale) }));
  });
}

/** Old and new value of each field that an existing text had changed. */
function movesOf({ change, context }: Entry, locale: Locale): string[] {
  if (!change.before) return [];
  const nothing = translatorOf(locale)("feeds.sentence.nothing");
  return changeRows(change, context, locale).map(
    ({ label, before, after }) => `${label}: ${before || nothing} → ${after || nothing}`,
  );
}

const isWithdrawnSince = ({ type, id, seq }: PublishedChange, changes: readonly PublishedChange[]) => {
  const newest = changes.find((change) => change.type === type && change.id === id);
  return newest !== undefined && newest.seq > seq && newest.after === null;
};

/**
 * `changes`: all, the newest first. The text of a record that was withdrawn after this change is not sent any
 * more, only that it was there.
 */
export function entryOf(
  entry: Entry,
  changes: readonly PublishedChange[],
  locale: Locale,
  siteUrl: string,
): MailEntry {
  const t = translatorOf(locale);
  const { context } = entry;
  const change = { ...entry.change, reason: formatReason(entry.change, locale) };
  const sentence = formatChangeSentence(change, context, locale);
  const heading = `<h2 style="font-size:1.15em">${htmlText(sentence)}</h2>`;
  const page = `${siteUrl}${recordAddress({ ...change, document: change.after ?? change.before ?? {} }, locale)}`;
  if (isWithdrawnSince(change, changes)) {
    const since = t("follow.mail.withdrawnSince");
    return {
      sentence,
      text: `${sentence}\n\n${since}\n${page}`,
      html: `${heading}<p>${htmlText(since)} ${htmlLink(page, t("feeds.body.page"))}</p>`,
    };
  }
  const accounts = accountsOf({ change, context }, locale);
  const sources = sourcesOf(citedSourceIds(change.after), context);
  const permanent = `${siteUrl}${linkOf(change, locale)}`;
  const sideName = (side: ClaimSide) => t(`status.sideName.${side}`);
  const blocks = [
    [sentence],
    [t("feeds.body.reason", { reason: change.reason })],
    accounts.map(({ side, words }) => `${sideName(side)}: ${words}`),
    movesOf({ change, context }, locale),
    sources.map(({ title, publisher, url }) =>
      t("follow.mail.source", { name: [title, publisher, url].filter((part) => part !== null).join(", ") }),
    ),
    [`${t("feeds.body.version")}: ${permanent}`],
  ];
  const account = ({ side, words }: Account) =>
    `<li><b>${htmlText(sideName(side))}</b>: ${htmlLines(words)}</li>`;
  return {
    sentence,
    text: blocks
      .filter((block) => block.length > 0)
      .map((block) => block.join("\n"))
      .join("\n\n"),
    html: [
      heading,
      accounts.length === 0 ? "" : `<ul>${accounts.map(account).join("")}</ul>`,
      feedBody({ change, context }, locale, siteUrl),
    ].join("\n"),
  };
}
