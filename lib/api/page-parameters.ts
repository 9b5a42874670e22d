/** Translates the query parameters of a page into those of the API, for pages requested as JSON. */
import { isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { TalksEvent } from "@/lib/domain/record/record";
import { defaultSince } from "@/lib/schemas/addresses/changes-address";
import { parseSince } from "@/lib/schemas/addresses/since";
import { parseTypedDay } from "@/lib/schemas/forms/typed-day";

/** Parses `since` as the changes page does; an invalid value is passed on, so that the API refuses it. */
function toApiSince(written: string, events: readonly TalksEvent[], now: Date): string {
  const since = parseSince(written, events, now);
  if ("problem" in since) return written;
  return since.kind === "moment" ? since.at.toISOString() : since.on;
}

function toApiUntil(written: string): string {
  const day = parseTypedDay(written.trim());
  return isCalendarDay(day) ? day : written;
}

/**
 * A flag of the board is `1`, `since` may be an event, and blank values are dropped. Without `since`, changes
 * are compared with the page's default day. Page numbers and layout are dropped, because the API pages by
 * `cursor`; `group` beside `page` only names the paged column. Parameters of the API pass unchanged.
 */
export function pageParameters(
  list: string,
  search: URLSearchParams,
  events: readonly TalksEvent[],
  now: Date,
): URLSearchParams {
  const hasChoices = list === "issues" || list === "changes";
  const translated = new URLSearchParams();
  for (const [name, value] of search) {
    const isLayout =
      name === "page" ||
      name === "list" ||
      (list === "issues" && (name === "view" || (name === "group" && search.has("page"))));
    if (isLayout || (hasChoices && value.trim() === "")) continue;
    if (list === "issues" && (name === "contested" || name === "reopened"))
      translated.append(name, value === "1" ? "true" : value);
    else if (list === "changes" && name === "since") translated.append(name, toApiSince(value, events, now));
    else if (list === "changes" && name === "until") translated.append(name, toApiUntil(value));
    else translated.append(name, value);
  }
  const last = translated.get("until") ?? seoulDayOf(now);
  const hasOnlyUntil = [...translated.keys()].every((name) => name === "until");
  if (list === "changes" && hasOnlyUntil && isCalendarDay(last))
    translated.set("since", defaultSince(last).on);
  return translated;
}
