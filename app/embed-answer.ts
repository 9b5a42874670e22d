/** What a request for a card is answered: the card, or why there is none, as a document for a frame. */
import { addMinutes, startOfMinute } from "date-fns";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/client";
import { readPublishedRecord } from "@/lib/db/published-record";
import { findAbsence } from "@/lib/db/withdrawn-records";
import type { Absence } from "@/lib/domain/absence";
import { seoulDayOf } from "@/lib/domain/calendar-day";
import type { TalksRecord } from "@/lib/domain/record";
import { env } from "@/lib/env";
import { answerFile } from "@/lib/export/file-answer";
import { staticDocument } from "@/lib/export/static-html";
import { type Embed, embedAddressOf } from "@/lib/format/embed-addresses";
import { embedAt, embedParametersOf, parseEmbedChoice } from "@/lib/schemas/embed-address";
import { embedDocument } from "./embed-document";
import { missingEmbed, refusedEmbed } from "./embed-problem";

function isOnRecord(embed: Embed, { issues, events }: TalksRecord): boolean {
  if (embed.card === "board") return true;
  if (embed.card === "issue") return issues.some(({ id }) => id === embed.id);
  const id = embed.event ?? env.COUNTDOWN_EVENT;
  return events.some((event) => event.id === id);
}

/** What became of what a card was about; null where readers never had it. */
async function absenceOf(embed: Embed, database: Database): Promise<Absence | null> {
  if (embed.card === "board") return null;
  return embed.card === "issue" ? findAbsence("issue", embed.id, database) : findAbsence("event", embed.event ?? env.COUNTDOWN_EVENT, database);
}

/** `path` is what follows `/embed` in the address. */
export async function embedAnswer(request: Request, path: readonly string[], database: Database = processDatabase()): Promise<Response> {
  const at = now();
  const today = seoulDayOf(at);
  const { choice, problems } = parseEmbedChoice(new URL(request.url).searchParams, today);
  if (problems.length > 0) return refusedEmbed(choice, problems, today);
  const embed = embedAt(path, choice.event);
  if (!embed) return missingEmbed(choice, null);
  const record = await readPublishedRecord(database);
  if (!isOnRecord(embed, record)) return missingEmbed(choice, await absenceOf(embed, database));
  // A card of a past day says the same until the record changes; one of today says when it was true, to the minute.
  const fresh = choice.on === null || choice.on === today ? { fresh: { now: at, until: addMinutes(startOfMinute(at), 1) } } : {};
  const key = `embed ${embedAddressOf(embed, choice)}`;
  return answerFile(request, { version: record.version, key, parameters: embedParametersOf(embed), ...fresh }, async () => {
    const made = embedDocument(embed, choice, at, record, { siteUrl: env.SITE_URL, countdownEvent: env.COUNTDOWN_EVENT });
    if (!made) return null;
    return { text: await staticDocument(made), mediaType: "text/html; charset=utf-8", lastModified: null };
  });
}
