/** Pages as published: what this site said at the moment that `?seenAt=` names (next.config.ts sends them here). */
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { NotFoundView } from "@/components/site/not-found-view";
import { now } from "@/lib/clock";
import { readPublishedChanges } from "@/lib/db/published-changes";
import { readRecordSeenAt } from "@/lib/db/record-seen-at";
import { isCalendarDay, seoulDayOf } from "@/lib/domain/calendar-day";
import { correctionsAfter } from "@/lib/domain/corrected-since";
import { locales } from "@/lib/domain/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { parseBoardChoice } from "@/lib/schemas/board-address";
import { parseSeenAt } from "@/lib/schemas/seen-at";
import { BoardPage, aboutBoard } from "./board-page";
import { IssuePage, aboutIssue } from "./issue-page";
import { OpenPage, aboutOpen } from "./open-page";
import type { Seen } from "./reader-page";

export type SeenProps = {
  params: Promise<{ locale: string; date?: string; place: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function seenOf({ params, searchParams }: SeenProps): Promise<Seen | "date" | "seenAt" | null> {
  const { locale, date } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  const asked = (await searchParams).seenAt;
  const at = parseSeenAt((Array.isArray(asked) ? asked[0] : asked) ?? "", now());
  const record = at && (await readRecordSeenAt(at));
  if (!at || !record) return "seenAt";
  const view = { locale, madeAt: at, seenAt: at, correctedSince: correctionsAfter(await readPublishedChanges(), at) };
  if (date === undefined) return { view: { ...view, asOf: { kind: "now", at } }, record };
  // What was still to come then is no past day on that site.
  if (!isCalendarDay(date) || date > seoulDayOf(at)) return "date";
  return { view: { ...view, asOf: { kind: "day", on: date } }, record };
}

export async function SeenPage(props: SeenProps): Promise<ReactNode> {
  const { locale, place } = await props.params;
  const seen = await seenOf(props);
  if (!seen || !hasLocale(locales, locale)) return null;
  if (typeof seen === "string") return <NotFoundView kind={seen} locale={locale} />;
  const [page, id] = place;
  if (page === "board") return <BoardPage {...seen} {...parseBoardChoice(await props.searchParams)} />;
  if (page === "open") return <OpenPage {...seen} />;
  if (page === "issues" && id !== undefined) return <IssuePage {...seen} id={id} />;
  return <NotFoundView kind="notFound" locale={locale} />;
}

/** A former state of a page is not what searchers look for; the page itself is. */
export async function seenMetadata(props: SeenProps): Promise<Metadata> {
  const { locale, place } = await props.params;
  const seen = await seenOf(props);
  const robots = { index: false };
  if (!seen || typeof seen === "string") {
    return { title: messagesOf(locale === "ko" ? "ko" : "en").errors[seen ?? "notFound"].title, robots };
  }
  const [page, id] = place;
  const about = page === "open" ? aboutOpen(seen) : page === "issues" ? aboutIssue(id ?? "", seen) : aboutBoard(seen);
  return { title: about?.title ?? messagesOf(seen.view.locale).errors.notFound.title, robots };
}
