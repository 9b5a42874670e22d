/** The fields of a change with their text before and after it. */
import type { ChangeContext } from "@/lib/domain/changes/change-context";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { differingFields } from "@/lib/domain/editing/three-way-merge";
import { formatFieldPath } from "@/lib/format/fields/field-label";
import { formatFieldValue, languageOf } from "@/lib/format/fields/field-value";

/**
 * `before` or `after` is empty where there is no value; `language` is set for a field in one language only.
 */
export type ChangeRow = {
  path: string;
  label: string;
  before: string;
  after: string;
  language: Locale | undefined;
};

/** Fields that are the same in every published text, or part of its address. */
const omitted: ReadonlySet<string> = new Set(["id", "verification"]);

/** For a new text also the sources, which are shown separately, and the issue, which is in the sentence. */
const omittedOfNew: ReadonlySet<string> = new Set(["id", "verification", "issue", "citations"]);

/** Reduces texts to the reader's language, where it exists. */
function inOneLanguage(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((entry) => inOneLanguage(entry, locale));
  if (!isPlainObject(value)) return value;
  const isText = "en" in value && "ko" in value && "origin" in value;
  if (isText && value[locale] !== null)
    return { en: null, ko: null, origin: value.origin, [locale]: value[locale] };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inOneLanguage(part, locale)]));
}

/**
 * Field by field, in the order of the text. A new text is in one language, a changed one in both, since
 * either may have changed. Empty where there is no visible difference, and for a withdrawn text, which is not
 * repeated.
 */
export function changeRows(
  { type, before, after }: PublishedChange,
  { names }: Pick<ChangeContext, "names">,
  locale: Locale,
): ChangeRow[] {
  if (!after) return [];
  const now = before ? after : inOneLanguage(after, locale);
  const context = { type, locale, names: names(locale) };
  return differingFields(before, isPlainObject(now) ? now : null)
    .filter(({ path }) => !(before ? omitted : omittedOfNew).has(path))
    .map(({ path, base, mine }) => ({
      path,
      label: formatFieldPath(type, path, locale),
      before: formatFieldValue(path, base, context),
      after: formatFieldValue(path, mine, context),
      language: languageOf(path),
    }))
    .filter((row) => row.before !== row.after);
}
