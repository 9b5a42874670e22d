/** Writes pages as Markdown (CommonMark with tables), for chats and notes. */
import { asOfDay } from "@/lib/domain/time/as-of";
import { boardAsOf, type BoardFilter, filterBoard } from "@/lib/domain/board/board";
import { openIssues } from "@/lib/domain/board/open-issues";
import { changeContextOf } from "@/lib/domain/changes/change-context";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { WhatChanged } from "@/lib/domain/changes/what-changed";
import { measuresOfIssue } from "@/lib/domain/measures/main-duty";
import { type MeasureStanding, measuresAsOf } from "@/lib/domain/measures/measure-as-of";
import { lookupOf } from "@/lib/domain/record/lookup";
import { citationsAsOf, citationsOf } from "@/lib/domain/sources/citations";
import { type ClaimInDevelopment, type Standing, standingOf } from "@/lib/domain/status/standing";
import { groups } from "@/lib/domain/status/status";
import type { Step } from "@/lib/domain/record/record";
import { addressSeenAt, type PageRef } from "@/lib/format/addresses/page-addresses";
import { formatChangeSentence } from "@/lib/format/changes/change-sentence";
import { dataLicence } from "@/lib/format/data-licence";
import { formatBothZones, formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { formatRate } from "@/lib/format/rates";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import type { PageTableContext } from "./page-columns";

/** One line of text in which no character is markup. */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~&!]/g, "\\$&");
}

const link = (text: string, url: string) =>
  `[${escapedMarkdown(text)}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;

function addressOfPage({ asOf, seenAt, locale, siteUrl }: PageTableContext, place: PageRef): string {
  return `${siteUrl}${addressSeenAt(place, locale, asOf.kind === "day" ? asOf.on : null, seenAt ?? undefined)}`;
}

/** Title, as of when, what the page says, and where it and its licence are. */
function document(
  context: PageTableContext,
  place: PageRef,
  title: string,
  blocks: readonly string[],
): string {
  const { asOf, madeAt, locale } = context;
  const t = translatorOf(locale);
  const when = asOf.kind === "day" ? formatDay(asOf.on, locale) : formatBothZones(madeAt, locale);
  const source = t("data.text.source", {
    site: t("site.name"),
    url: addressOfPage(context, place),
    licence: `${dataLicence.name}, ${dataLicence.path}`,
  });
  const parts = [`# ${escapedMarkdown(title)}`, t("data.text.asOf", { when }), ...blocks, "---", source];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Stage, effect, since when, and whether the sides differ. */
function stateOf(
  { stage, effect, since, daysInState, contested }: Standing,
  context: PageTableContext,
): string {
  const { locale } = context;
  const { status } = messagesOf(locale);
  const t = translatorOf(locale);
  return [
    status.stage[stage],
    ...(stage === "ended" ? [] : [status.effect[effect]]),
    t("data.text.since", { date: formatPartialDate(since, locale), count: daysInState }),
    ...(contested ? [status.differ] : []),
  ].join(" · ");
}

function issueLine(standing: Standing, context: PageTableContext): string {
  const { issue, answer } = standing;
  const title = link(
    plainWording(issue.title, context.locale),
    addressOfPage(context, { page: "issue", id: issue.id }),
  );
  const says = plainWording(answer?.text ?? null, context.locale);
  return `- **${title}**: ${stateOf(standing, context)}${says === "" ? "" : `\n  ${escapedMarkdown(says)}`}`;
}

function issueList(title: string, standings: readonly Standing[], context: PageTableContext): string {
  if (standings.length === 0) return "";
  return [
    `## ${escapedMarkdown(title)} (${standings.length})`,
    standings.map((each) => issueLine(each, context)).join("\n"),
  ].join("\n\n");
}

/** The board, group after group. `sentence`: the number of issues in each group, in words. */
export function boardText(context: PageTableContext, filter: BoardFilter, sentence: string): string {
  const { status, board } = messagesOf(context.locale);
  const { columns } = filterBoard(boardAsOf(context.record.issues, context.asOf), filter);
  const lists = groups.map((group) => issueList(status.group[group], columns[group], context));
  return document(context, { page: "board" }, board.title, [escapedMarkdown(sentence), ...lists]);
}

export function openText(context: PageTableContext, sentence: string): string {
  const { status, open } = messagesOf(context.locale);
  const list = issueList(status.group.open, openIssues(context.record.issues, context.asOf), context);
  return document(context, { page: "open" }, open.title, [escapedMarkdown(sentence), list]);
}

function position(
  side: "KR" | "US" | "text",
  said: ClaimInDevelopment | null,
  { locale }: PageTableContext,
): string[] {
  if (!said) return [];
  const { says } = messagesOf(locale).status;
  const { claim, development } = said;
  const quote = claim.quote ? ` “${escapedMarkdown(claim.quote.text)}”` : "";
  return [
    `- **${says[side]}** (${formatPartialDate(development.date, locale)}): ${escapedMarkdown(plainWording(claim.statement, locale))}${quote}`,
  ];
}

const heading = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? "" : `## ${escapedMarkdown(title)}\n\n${lines.join("\n")}`;

/** One issue: where it stands, what each side says, what goods pay, its history and sources; null before it was on record. */
export function issueText(context: PageTableContext, id: string): string | null {
  const { record, asOf, locale } = context;
  const index = record.issues.findIndex((each) => each.id === id);
  const issue = record.issues[index];
  const standing = issue && standingOf(issue, index + 1, asOf);
  if (!issue || !standing) return null;
  const messages = messagesOf(locale);
  const { status, data } = messages;
  const lookup = lookupOf(record);
  const { positions, next, history, answer } = standing;
  const duties = measuresOfIssue(record.measures, id, asOf).flatMap(({ measure, charged }) =>
    charged
      ? [`- ${escapedMarkdown(plainWording(measure.goods, locale))}: ${formatRate(charged.step, locale)}`]
      : [],
  );
  const developments = [...history].reverse().map((development) => {
    const step = `${status.stage[development.stage]}, ${status.effect[development.effect]}`;
    const what = escapedMarkdown(plainWording(development.what, locale));
    return `- ${formatPartialDate(development.date, locale)} (${step}): ${what}`;
  });
  const cited = new Set(
    history.flatMap((development) =>
      citationsAsOf(citationsOf(development), lookup, asOf).map(({ source }) => source),
    ),
  );
  const sources = record.sources
    .filter((source) => cited.has(source.id))
    .map(({ title, publisher, url, id: source }) => {
      const address = url ?? addressOfPage(context, { page: "source", id: source });
      return `- ${link(title, address)}, ${escapedMarkdown(publisher)}`;
    });
  return document(context, { page: "issue", id }, plainWording(issue.title, locale), [
    `**${status.group[standing.group]}** · ${stateOf(standing, context)}`,
    escapedMarkdown(plainWording(answer?.text ?? issue.summary, locale)),
    heading(data.text.positions, [
      ...position("KR", positions.KR, context),
      ...position("US", positions.US, context),
      ...position("text", positions.text, context),
    ]),
    heading(messages.rates.title, duties),
    heading(data.text.next, next ? [nextLine(next, context)] : []),
    heading(data.text.history, developments),
    heading(data.text.sources, sources),
  ]);
}

function nextLine(next: NonNullable<Standing["next"]>, { locale }: PageTableContext): string {
  const date = next.date ? `${formatPartialDate(next.date, locale)}: ` : "";
  return `- ${date}${escapedMarkdown(plainWording(next.what, locale))}`;
}

function ratesRow(
  { measure, charged, decided, agreed, threatened }: MeasureStanding,
  context: PageTableContext,
): string {
  const { locale } = context;
  const steps = (list: readonly Step[]) =>
    list
      .map((step) => {
        const from = step.from ? ` (${formatPartialDate(step.from, locale)})` : "";
        return `${formatRate(step, locale)}${from}`;
      })
      .join("; ");
  const cells = [
    plainWording(measure.goods, locale),
    charged ? formatRate(charged.step, locale) : "",
    charged ? formatPartialDate(charged.since, locale) : "",
    steps(decided),
    steps(agreed),
    steps(threatened),
  ];
  return `| ${cells.map(escapedMarkdown).join(" | ")} |`;
}

/** What goods pay, as a table. `sentence`: the main goods with their rates. */
export function ratesText(context: PageTableContext, sentence: string): string {
  const { rates, status, data } = messagesOf(context.locale);
  const rows = measuresAsOf(context.record.measures, context.asOf).map((standing) =>
    ratesRow(standing, context),
  );
  const { step } = status;
  const columns = [
    data.text.goods,
    step.charged,
    data.text.sinceColumn,
    step.decided,
    step.agreed,
    step.threatened,
  ];
  const table = [`| ${columns.join(" | ")} |`, `|${columns.map(() => " --- |").join("")}`, ...rows];
  return document(context, { page: "rates" }, rates.title, [
    escapedMarkdown(sentence),
    rows.length === 0 ? "" : table.join("\n"),
    rates.words,
  ]);
}

/** What changed between two times, in the talks and on this site. `changes`: all published ones, newest first. */
export function changesText(
  context: PageTableContext,
  changed: WhatChanged,
  changes: readonly PublishedChange[],
): string {
  const { locale, siteUrl } = context;
  const messages = messagesOf(locale);
  const words = messages.changes;
  const { from, to, talks, site } = changed;
  const moment = (asOf: WhatChanged["from"]) =>
    asOf.kind === "day" ? formatDay(asOfDay(asOf), locale) : formatBothZones(asOf.at, locale);
  const issues = talks.issues.map(
    ({ kind, after }) => `${issueLine(after, context)} (${escapedMarkdown(words.issues.kind[kind])})`,
  );
  const events = talks.events.map(({ event, after }) => {
    const page = link(
      plainWording(event.name, locale),
      addressOfPage(context, { page: "summit", id: event.id }),
    );
    const date = after.starts ? `, ${formatPartialDate(after.starts, locale)}` : "";
    return `- ${page}: ${messages.status.schedule[after.status]}${date}`;
  });
  const trips = talks.trips.map(
    ({ trip }) =>
      `- ${link(plainWording(trip.purpose, locale), addressOfPage(context, { page: "trip", id: trip.id }))}`,
  );
  const published = site.changes.map((change) => {
    const sentence = escapedMarkdown(formatChangeSentence(change, changeContextOf(changes, change), locale));
    return change.after
      ? `- ${sentence} ${link(`/r/${change.seq}`, `${siteUrl}/r/${change.seq}`)}`
      : `- ${sentence}`;
  });
  const nothing = issues.length + events.length + trips.length + published.length === 0;
  return document(context, { page: "changes" }, words.title, [
    translatorOf(locale)("data.text.compared", { from: moment(from), to: moment(to) }),
    nothing ? words.overview.nothing : "",
    heading(words.overview.issues, issues),
    heading(words.overview.events, events),
    heading(words.overview.trips, trips),
    heading(words.overview.site, published),
  ]);
}
