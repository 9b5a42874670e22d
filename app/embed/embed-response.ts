/** Answers requests for embedded cards. */
import { addMinutes, startOfMinute } from "date-fns";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findAbsence } from "@/lib/db/published/withdrawn-records";
import type { Absence } from "@/lib/domain/changes/absence";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { env } from "@/lib/env";
import { fileResponse } from "@/lib/export/file-response";
import { staticDocument } from "@/lib/export/static-html";
import type { Embed } from "@/lib/format/addresses/embed-addresses";
import { responseContext } from "@/lib/http/response-context";
import { parseEmbedPath, parseEmbedChoice } from "@/lib/schemas/addresses/embed-address";
import { embedDocument } from "./embed-document";
import { missingEmbed, refusedEmbed } from "./embed-problem";

function isOnRecord(embed: Embed, { issues, events, measures }: PublicRecord): boolean {
  if (embed.card === "board") return true;
  if (embed.card === "issue") return issues.some(({ id }) => id === embed.id);
  if (embed.card === "rates") return embed.goods.every((id) => measures.some((measure) => measure.id === id));
  const id = embed.event ?? env.COUNTDOWN_EVENT;
  return events.some((event) => event.id === id);
}

/** Why the card's record is absent; null where it was never published. */
async function absenceOf(embed: Embed, database: Database): Promise<Absence | null> {
  if (embed.card === "board") return null;
  if (embed.card === "rates") {
    const absences = await Promise.all(embed.goods.map((id) => findAbsence("measure", id, database)));
    return absences.find((absence) => absence !== null) ?? null;
  }
  return embed.card === "issue"
    ? findAbsence("issue", embed.id, database)
    : findAbsence("event", embed.event ?? env.COUNTDOWN_EVENT, database);
}

/** `path`: the segments after `/embed`. */
export async function embedResponse(
  request: Request,
  path: readonly string[],
  database: Database = processDatabase(),
): Promise<Response> {
  const at = now();
  const today = seoulDayOf(at);
  const { choice, problems } = parseEmbedChoice(new URL(request.url).searchParams, today);
  if (problems.length > 0) return refusedEmbed(choice, problems, today);
  const embed = parseEmbedPath(path, choice);
  if (!embed) return missingEmbed(choice, null);
  const record = await readPublishedRecord(database);
  if (!isOnRecord(embed, record)) return missingEmbed(choice, await absenceOf(embed, database));
  // A card of a past day changes with the record only; one of today shows the current minute.
  responseContext.freshUntil(
    choice.on === null || choice.on === today ? addMinutes(startOfMinute(at), 1) : null,
  );
  const document = embedDocument(embed, choice, at, record, {
    siteUrl: env.SITE_URL,
    countdownEvent: env.COUNTDOWN_EVENT,
  });
  return document
    ? fileResponse({
        text: await staticDocument(document),
        mediaType: "text/html; charset=utf-8",
        lastModified: null,
      })
    : missingEmbed(choice, null);
}
