/** What a form proposes for what is not typed: an issue's status, a statement's side, a text's language. */
import { textOf } from "@/lib/domain/editing/text-of";
import { type DraftDocument } from "@/lib/domain/editing/draft";
import { valueAt, withValue } from "@/lib/domain/editing/document-rows";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import type { ClaimSide, Locale, OfficialSide, PartialDate, RecordType } from "@/lib/domain/record/record";
import type { StatusStep } from "@/lib/domain/status/history";
import { comparePartialDates } from "@/lib/domain/time/partial-date";

export type FormContext = {
  /** The published developments of each issue, in date order. */
  steps: Readonly<Record<string, readonly StatusStep[]>>;
  /** The side of each official. */
  sides: Readonly<Record<string, OfficialSide>>;
};

/** The language of a text by its letters; null where it has neither. */
export function proposedLanguage(text: string): Locale | null {
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  return /\p{Script=Latin}/u.test(text) ? "en" : null;
}

/** The language in which a text is written; the desk's where it is written in both or in none. */
export function proposedOrigin({ en, ko }: Record<Locale, string>, deskLanguage: Locale): Locale {
  if ((en === "") === (ko === "")) return deskLanguage;
  return en === "" ? "ko" : "en";
}

/** The side of a statement by its speaker's; null where the speaker is not known. */
export function proposedSide(side: OfficialSide | undefined): ClaimSide | null {
  if (side === undefined) return null;
  return side === "other" ? "observer" : side;
}

/** The last of the issue's developments up to a date other than `own`; the last of all where there is no date. */
export function stepBefore(
  steps: readonly StatusStep[],
  date: PartialDate | null,
  own: string,
): StatusStep | null {
  return (
    steps.findLast(
      (step) => step.id !== own && (date === null || comparePartialDates(step.date, date) <= 0),
    ) ?? null
  );
}

/** The paths of the quotations in a document. */
function quotePaths(value: unknown, path = ""): string[] {
  if (Array.isArray(value))
    return value.flatMap((row: unknown, index) => quotePaths(row, `${path}[${index}]`));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return name === "quote" ? [at] : quotePaths(part, at);
  });
}

type Proposed = {
  /** A new record; a status that an editor left open in a saved draft stays so. */
  isNew: boolean;
  date: PartialDate | null;
  context: FormContext;
};

/** The document with what the form proposes in place of empty values; nothing that was typed is replaced. */
export function withDefaults(
  type: RecordType,
  document: DraftDocument,
  { isNew, date, context }: Proposed,
): DraftDocument {
  let result = document;
  const fill = (path: string, proposed: string | null | undefined) => {
    if (proposed && textOf(valueAt(result, path)) === "") result = withValue(result, path, proposed);
  };
  for (const path of quotePaths(document))
    if (isPlainObject(valueAt(document, path)))
      fill(`${path}.language`, proposedLanguage(textOf(valueAt(document, `${path}.text`))));
  if (type === "source") fill("language", proposedLanguage(textOf(document.title)));
  if (type !== "development") return result;
  const claims: unknown[] = Array.isArray(document.claims) ? document.claims : [];
  for (const [index] of claims.entries()) {
    const speaker = textOf(valueAt(document, `claims[${index}].speaker`));
    fill(`claims[${index}].side`, proposedSide(context.sides[speaker]));
  }
  if (!isNew) return result;
  const before = stepBefore(context.steps[textOf(document.issue)] ?? [], date, textOf(document.id));
  fill("stage", before?.stage);
  fill("effect", before?.effect);
  return result;
}
