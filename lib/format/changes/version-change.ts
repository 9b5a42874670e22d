/** Summarises the changes of a version of a record. */
import type { Locale, Publication, RecordType } from "@/lib/domain/record/record";
import type { RecordVersion } from "@/lib/domain/record/record-version";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { formatFieldPath } from "@/lib/format/fields/field-label";

const maxNamed = 6;

/**
 * The fields, and a withdrawal or restoration. `before`: the publication of the previous version; null
 * for the first.
 * @example formatVersionChange("trip", { publication: "withdrawn", changedPaths: [] }, "published", "en") //
 * "nothing of the text; withdrawn"
 */
export function formatVersionChange(
  type: RecordType,
  version: Pick<RecordVersion, "publication" | "changedPaths">,
  before: Publication | null,
  locale: Locale,
): string {
  const words = messagesOf(locale).desk.history;
  if (before === null) return words.all;
  const { publication, changedPaths: paths } = version;
  const named = paths.slice(0, maxNamed).map((path) => formatFieldPath(type, path, locale));
  const more =
    paths.length > maxNamed
      ? ` ${translatorOf(locale)("desk.history.more", { count: paths.length - maxNamed })}`
      : "";
  const text = paths.length === 0 ? words.sameText : `${named.join(", ")}${more}`;
  if (before !== publication && publication === "withdrawn") return `${text}; ${words.nowWithdrawn}`;
  return before === "withdrawn" && publication === "published" ? `${text}; ${words.nowRestored}` : text;
}
