/** Formats the reason of a published change. */
import type { Locale } from "@/lib/domain/record/record";
import type { RevisionChannel } from "@/lib/domain/record/record-version";
import { messagesOf } from "@/lib/messages/catalogue";

/** The reason of the record that came with the project is translated; any other is unchanged. */
export function formatReason(
  { reason, channel }: { reason: string; channel: RevisionChannel },
  locale: Locale,
): string {
  return channel === "initial" ? messagesOf(locale).revision.startingReason : reason;
}
