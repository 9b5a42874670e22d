/** What did a version of a record change, in a few words? */
import type { Locale, Publication, RecordType } from "@/lib/domain/record/record";
import type { RecordVersion } from "@/lib/domain/record/record-version";
import { messagesOf } from "@/lib/messages/catalogue";
import { formatFieldPath } from "@/lib/format/fields/field-label";

const mostNamed = 6;

/**
 * The fields, and whether readers lost the record or have it again. `before`: how the version before it stood; null
 * for the first.
 * @example formatVersionChange("trip", { publication: "withdrawn", changedPaths: [] }, "published", "en") // "nothing of the text; withdrawn"
 */
export function formatVersionChange(type: RecordType, version: Pick<RecordVersion, "publication" | "changedPaths">, before: Publication | null, locale: Locale): string {
  const words = messagesOf(locale).desk.history;
  if (before === null) return words.all;
  const { publication, changedPaths: paths } = version;
  const named = paths.slice(0, mostNamed).map((path) => formatFieldPath(type, path, locale));
  const more = paths.length > mostNamed ? ` ${words.more.replace("{count}", String(paths.length - mostNamed))}` : "";
  const text = paths.length === 0 ? words.nothingOf : `${named.join(", ")}${more}`;
  if (before !== publication && publication === "withdrawn") return `${text}; ${words.withdrawnBy}`;
  return before === "withdrawn" && publication === "published" ? `${text}; ${words.broughtBack}` : text;
}
