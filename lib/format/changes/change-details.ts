/** Describes the fields that a change touched, with old and new values. */
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { fieldAt } from "@/lib/domain/record/field-at";
import { readPartialDate, readTextValue } from "@/lib/domain/changes/document-values";
import { differingFields } from "@/lib/domain/editing/three-way-merge";
import { translatorOf } from "@/lib/messages/translator";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatFieldLabel, formatFieldPath } from "@/lib/format/fields/field-label";
import { formatFieldValue } from "@/lib/format/fields/field-value";
import { plainWording } from "@/lib/format/wordings";

/** Longer values are not quoted; only their field is named. */
const maxQuotedCharacters = 60;

const quotable: ReadonlySet<string> = new Set(["choice", "yesNo", "date", "words", "number", "text"]);

/**
 * One field in words: `Applies from: 1 Nov 2025 (before: 1 Dec 2025)`, or its name alone where its values are
 * long.
 */
function detailOf(
  name: string,
  paths: readonly string[],
  { type, before, after }: PublishedChange,
  locale: Locale,
): string | null {
  const t = translatorOf(locale);
  const label = formatFieldLabel(type, [name], locale);
  const field = fieldAt(type, name);
  const context = { type, locale, names: {} };
  const valueOf = (document: Record<string, unknown> | null) => {
    const value = document?.[name];
    return field?.kind === "text"
      ? plainWording(readTextValue(value), locale)
      : formatFieldValue(name, value, context);
  };
  const dateOf = (document: Record<string, unknown> | null) => {
    const date = field?.kind === "date" ? readPartialDate(document?.[name]) : null;
    return date && formatPartialDate(date, locale);
  };
  const dates = [dateOf(before), dateOf(after)];
  // A sentence names the zone of a day only where nothing else of the date differs.
  const [was, is] =
    dates[0] === dates[1] ? [valueOf(before), valueOf(after)] : [dates[0] ?? "", dates[1] ?? ""];
  const [only] = paths;
  if (was === is) {
    // Only the other language differs, or nothing visible.
    const isPart = paths.length === 1 && only !== undefined && only !== name;
    return isPart ? formatFieldPath(type, only, locale) : field?.kind === "text" ? label : null;
  }
  const canQuote = field !== null && quotable.has(field.kind) && !("long" in field && field.long);
  const isShort =
    canQuote && [was, is].every((value) => value.length <= maxQuotedCharacters && !value.includes("\n"));
  if (!isShort) return label;
  const nothing = t("feeds.sentence.nothing");
  return t("feeds.sentence.oldAndNew", { label, now: is || nothing, before: was || nothing });
}

/** One description for each field that a change touched; empty where it does not change an existing text. */
export function changeDetails(change: PublishedChange, locale: Locale): string[] {
  if (!change.before || !change.after) return [];
  const paths = new Map<string, string[]>();
  for (const { path } of differingFields(change.before, change.after)) {
    const name = path.split(/[.[]/)[0] ?? path;
    paths.set(name, [...(paths.get(name) ?? []), path]);
  }
  return [...paths].flatMap(([name, touched]) => detailOf(name, touched, change, locale) ?? []);
}
