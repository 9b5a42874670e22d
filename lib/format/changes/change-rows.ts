/** What stood in each field before a change, and what stands there now, in words? */
import type { ChangeContext } from "@/lib/domain/changes/change-context";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { isParts } from "@/lib/domain/editing/same-value";
import { fieldsBetween } from "@/lib/domain/editing/three-way-merge";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import { formatFieldValue, languageOf } from "@/lib/format/fields/field-value";

/** `before` or `after` is empty where nothing stands; `language` where the field is in one language alone. */
export type ChangeRow = { path: string; label: string; before: string; after: string; language: Locale | undefined };

/** What every published text has alike, or what its address says already. */
const unsaid: ReadonlySet<string> = new Set(["id", "verification"]);

/** Of a new text its sources are told by themselves, and its issue stands in the sentence. */
const unsaidOfNew: ReadonlySet<string> = new Set(["id", "verification", "issue", "citations"]);

/** A text in two languages with the one that is read, where it is there. */
function inOneLanguage(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((entry) => inOneLanguage(entry, locale));
  if (!isParts(value)) return value;
  const isText = "en" in value && "ko" in value && "origin" in value;
  if (isText && value[locale] !== null) return { en: null, ko: null, origin: value.origin, [locale]: value[locale] };
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, inOneLanguage(held, locale)]));
}

/**
 * Field by field, in the order of the text. A new text is given in one language, a changed one in both, since either
 * may be what changed. Empty where a reader could see no difference, and for a text that was withdrawn: its words are
 * not said again.
 */
export function changeRows({ type, before, after }: PublishedChange, { names }: Pick<ChangeContext, "names">, locale: Locale): ChangeRow[] {
  if (!after) return [];
  const now = before ? after : inOneLanguage(after, locale);
  const meant = { type, locale, names: names(locale) };
  return fieldsBetween(before, isParts(now) ? now : null)
    .filter(({ path }) => !(before ? unsaid : unsaidOfNew).has(path))
    .map(({ path, base, mine }) => ({
      path,
      label: formatFieldPath(type, path, locale),
      before: formatFieldValue(path, base, meant),
      after: formatFieldValue(path, mine, meant),
      language: languageOf(path),
    }))
    .filter((row) => row.before !== row.after);
}
