/** How is the reason of a published change told to readers? */
import { startingReason } from "@/lib/domain/record/reason";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

/** The site's own words in the reader's language; an editor's stay as they were written. */
export function formatReason(reason: string, locale: Locale): string {
  return reason === startingReason ? messagesOf(locale).revision.startingReason : reason;
}
