/** Formats the reason of a published change. */
import { startingReason } from "@/lib/domain/record/reason";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

/** The default reason is translated; an editor's reason is unchanged. */
export function formatReason(reason: string, locale: Locale): string {
  return reason === startingReason ? messagesOf(locale).revision.startingReason : reason;
}
