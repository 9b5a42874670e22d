/** What do the parameters of a page's address mean to the API, where the page is asked for as JSON? */
import { isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { TalksEvent } from "@/lib/domain/record/record";
import { sinceByDefault } from "@/lib/schemas/addresses/changes-address";
import { parseSince } from "@/lib/schemas/addresses/since";
import { typedDay } from "@/lib/schemas/forms/typed-day";

/** As the page of changes reads it; what it cannot read stays as it is, so that the API refuses it by its name. */
function sinceMeant(written: string, events: readonly TalksEvent[], now: Date): string {
  const since = parseSince(written, events, now);
  if ("problem" in since) return written;
  return since.kind === "moment" ? since.at.toISOString() : since.on;
}

function untilMeant(written: string): string {
  const day = typedDay(written.trim());
  return isCalendarDay(day) ? day : written;
}

/**
 * The page's own parameters in the API's words: a flag of the board is `1` there, `since` may be an event, and what is
 * blank is no choice. Changes are compared with the same day as on the page where nobody chose one. The page of a list
 * and its look choose nothing, as the API's lists go on by `cursor`; `group` beside `page` only names the column whose
 * page that is. Parameters of the API are left as they are.
 */
export function pageParameters(list: string, search: URLSearchParams, events: readonly TalksEvent[], now: Date): URLSearchParams {
  const hasChoices = list === "issues" || list === "changes";
  const meant = new URLSearchParams();
  for (const [name, value] of search) {
    const isLook = name === "page" || name === "list" || (list === "issues" && (name === "view" || (name === "group" && search.has("page"))));
    if (isLook || (hasChoices && value.trim() === "")) continue;
    if (list === "issues" && (name === "contested" || name === "reopened")) meant.append(name, value === "1" ? "true" : value);
    else if (list === "changes" && name === "since") meant.append(name, sinceMeant(value, events, now));
    else if (list === "changes" && name === "until") meant.append(name, untilMeant(value));
    else meant.append(name, value);
  }
  const last = meant.get("until") ?? seoulDayOf(now);
  const isOurs = [...meant.keys()].every((name) => name === "until");
  if (list === "changes" && isOurs && isCalendarDay(last)) meant.set("since", sinceByDefault(last).on);
  return meant;
}
