/** Applies a button inside a record's form: adds or removes a row, or creates a record to refer to. */
import type { Origin } from "@/lib/db/accounts/audit-log";
import { isWebAddress } from "@/lib/domain/sources/comparable-address";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { fieldAt } from "@/lib/domain/record/field-at";
import { valueAt, withoutRow, withRow, withValue } from "@/lib/domain/editing/document-rows";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { sourceAbove } from "@/lib/domain/editing/source-above";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import type { Editor } from "@/lib/domain/editing/editor";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-types";
import { messagesOf } from "@/lib/messages/catalogue";
import type { FormValues } from "@/lib/schemas/forms/form-document";
import {
  type RecordDescription,
  parseDescription,
  describedReferencePaths,
  isNamed,
  findSourceByAddress,
  createInlineRecord,
  newRecordPrefix,
} from "./inline-record";
import { listReferenceNames } from "./references";

/** `made`: the prefix of the short form that was used. `removed`: the path of the removed row. */
type Edit = {
  made?: string;
  removed?: string;
  document: DraftDocument;
  focus: string | null;
  problems: { path: string; message: string }[];
};

function emptyRow(field: Field): unknown {
  if (field.kind === "references") return "";
  return field.kind === "list"
    ? Object.fromEntries(
        field.fields.map((inner) => [
          inner.name,
          inner.kind === "list" ? [] : inner.name === "verification" ? "unverified" : null,
        ]),
      )
    : null;
}

/** The development's own source, which most of its statements have too; null where none is chosen. */
function ownSource(document: DraftDocument): string | null {
  const source = valueAt(document, "citations[0].source");
  return typeof source === "string" && source !== "" ? source : null;
}

/** A new row, with the development's source where it is a statement or a statement's first citation. */
function newRow(
  { type, document }: Pick<SentRowEdit, "type" | "document">,
  path: string,
  field: Field,
): unknown {
  const row = emptyRow(field);
  const source = type === "development" ? ownSource(document) : null;
  if (source === null || !isPlainObject(row)) return row;
  if (path === "claims") return { ...row, citations: [{ source, locator: null, quote: null }] };
  const rows = valueAt(document, path);
  const isFirst = /^claims\[\d+\]\.citations$/.test(path) && Array.isArray(rows) && rows.length === 0;
  return isFirst ? { ...row, source } : row;
}

type SentRowEdit = {
  type: RecordType;
  document: DraftDocument;
  values: FormValues;
  today: CalendarDay;
  from: Origin;
};

/** Null for any other button. */
export async function applyRowEdit(
  editor: Editor,
  sent: SentRowEdit,
  intent: string,
  locale: Locale,
): Promise<Edit | null> {
  const { type, document } = sent;
  const [action = "", path = ""] = [
    intent.slice(0, intent.indexOf(":")),
    intent.slice(intent.indexOf(":") + 1),
  ];
  const field = fieldAt(type, path);
  if (!field) return null;
  if (action === "remove")
    return {
      document: withoutRow(document, path),
      focus: path.replace(/\[\d+\]$/, ""),
      problems: [],
      removed: path,
    };
  if (action === "add") {
    const rows = valueAt(document, path);
    const focus = `${path}[${Array.isArray(rows) ? rows.length : 0}]`;
    return { document: withRow(document, path, newRow(sent, path, field)), focus, problems: [] };
  }
  if (action === "same") {
    const source = sourceAbove(document, sent.values.keys(), path);
    return source === null
      ? {
          document,
          focus: path,
          problems: [{ path, message: messagesOf(locale).desk.form.noSourceAbove }],
        }
      : { document: withValue(document, path, source), focus: path, problems: [] };
  }
  const described = action === "create" ? describedIn(sent, path) : null;
  return described && create(editor, described, sent, locale);
}

/** The record that the short form at the path describes; null where none can be created. */
function describedIn({ type, document, values, today }: SentRowEdit, path: string): RecordDescription | null {
  const field = fieldAt(type, path);
  if (
    (field?.kind !== "reference" && field?.kind !== "references") ||
    field.to === "issue" ||
    field.to === "development"
  )
    return null;
  const searched = valueAt(document, path);
  return parseDescription(
    field.to,
    path,
    values,
    today,
    typeof searched === "string" && isWebAddress(searched) ? searched : "",
  );
}

/** Creates a draft of the described source or official, or finds the existing one, and refers to it. */
async function create(
  editor: Editor,
  described: RecordDescription,
  { document, from }: Pick<SentRowEdit, "document" | "from">,
  locale: Locale,
): Promise<Edit> {
  const { to, path } = described;
  const { newSourceTitle, newOfficialName, newSourceKnown } = messagesOf(locale).desk.form;
  if (!isNamed(described) && (await findSourceByAddress(described)) === null) {
    const control = `${newRecordPrefix(path)}.${to === "source" ? "title" : "name.en"}`;
    return {
      document,
      focus: control,
      problems: [{ path: control, message: to === "source" ? newSourceTitle : newOfficialName }],
    };
  }
  const created = await createInlineRecord(editor, described, from);
  if (created.status === "forbidden") return { document, focus: path, problems: [] };
  const problems = created.status === "known" && created.isStashed ? [{ path, message: newSourceKnown }] : [];
  return {
    document: withValue(document, path, created.id),
    focus: path,
    problems,
    made: newRecordPrefix(path),
  };
}

/**
 * `stashed`: a description differs from the existing record. `separate_draft`: a record was created that the form
 * does not refer to.
 */
export type InlineRecordNotice = "stashed" | "separate_draft";

/**
 * Creates the records described in short forms whose button was not pressed, so that they are saved with the
 * rest. A reference to an existing record is not replaced.
 */
export async function createInlineRecords(
  editor: Editor,
  sent: SentRowEdit,
  locale: Locale,
): Promise<{ document: DraftDocument; also: InlineRecordNotice | null }> {
  let document = sent.document;
  let also: InlineRecordNotice | null = null;
  for (const path of describedReferencePaths(sent.values)) {
    const described = describedIn(sent, path);
    if (!described || valueAt(document, path) === undefined) continue;
    const reference = valueAt(document, path);
    const isExisting =
      typeof reference === "string" && (await listReferenceNames(sent.type, locale))[reference] !== undefined;
    const created = await createInlineRecord(editor, described, sent.from);
    if (created.status === "forbidden") continue;
    if (!isExisting) document = withValue(document, path, created.id);
    if (created.status === "known" && created.isStashed) also = "stashed";
    else if (isExisting && created.status === "made") also ??= "separate_draft";
  }
  return { document, also };
}
