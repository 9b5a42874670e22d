/** Reads the document of a submitted record form. */
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { RecordType } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { definitionOf } from "@/lib/domain/record/record-types";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { type FormValues, parseTypedDate, toDocument } from "@/lib/schemas/forms/form-document";
import { withDefaults } from "@/lib/schemas/forms/form-defaults";
import { id as idSchema } from "@/lib/schemas/record/values";
import { readFormContext } from "./form-context";
import { findFreeId, withStepIds } from "./new-record";
import { resolveReferences } from "./references";

type Of = { type: RecordType; id: string | null };

/** With the typed references resolved, and with what the form proposes for what is empty. */
export async function resolveTyped(
  { type, id }: Of,
  typed: DraftDocument,
  values: FormValues,
  today: CalendarDay,
): Promise<DraftDocument> {
  const chosen = await resolveReferences(definitionOf[type].fields, typed);
  const proposed = withDefaults(type, chosen, {
    isNew: id === null,
    date: parseTypedDate((part) => values.get(`date.${part}`) ?? "", today),
    context: await readFormContext(type),
  });
  return type === "measure" && id !== null ? withStepIds(id, proposed) : proposed;
}

/** The document as it would be saved now, with the id that it would get. */
export async function readTypedDocument(
  of: Of,
  values: FormValues,
  today: CalendarDay,
): Promise<{ key: RecordKey; document: DraftDocument }> {
  const typed = toDocument(definitionOf[of.type].fields, values, { today });
  const resolved = await resolveTyped(of, typed, values, today);
  const written = String(resolved.id ?? "");
  const id = of.id ?? (idSchema.safeParse(written).success ? written : await findFreeId(of.type, resolved));
  return { key: { type: of.type, id }, document: { ...resolved, id } };
}
