/** Reads single fields of a submitted form, unchecked. */
import { z } from "zod";

import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { id } from "@/lib/schemas/record/values";

const maxLineCharacters = 1000;

/** The whole text of a control; empty where the control is missing or contains a file. */
export function formText(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}

/** The same for a control of one line, cut at 1000 characters. */
export function formLine(data: FormData, name: string): string {
  return formText(data, name).slice(0, maxLineCharacters);
}

/** Every value of a control that may be sent more than once, such as a list of checkboxes. */
export function formLines(data: FormData, name: string): string[] {
  return data
    .getAll(name)
    .flatMap((value) => (typeof value === "string" ? value.slice(0, maxLineCharacters) : []));
}

/** An integer of up to nine digits; 0 for anything else. */
export function formNumber(data: FormData, name: string): number {
  const text = formText(data, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** The published version and the save of the draft that a form was made from. */
export function formExpected(data: FormData, prefix = "expected"): { version: number; save: number } {
  return { version: formNumber(data, `${prefix}.version`), save: formNumber(data, `${prefix}.save`) };
}

const record = z.object({ type: z.enum(recordTypes), id: id.nullable() });

/**
 * The record that a form is about; `id` null for a new one, and null where the form names none. It is in
 * hidden fields and not in bound arguments: without script, Next 16.4 never answers a form with those.
 */
export function formRecord(data: FormData): { type: RecordType; id: string | null } | null {
  const sent = { type: formText(data, "record.type"), id: formText(data, "record.id") || null };
  return record.safeParse(sent).data ?? null;
}

/** The same for a form of a record that must exist already. */
export function formRecordKey(data: FormData): RecordKey | null {
  const sent = formRecord(data);
  return sent === null || sent.id === null ? null : { type: sent.type, id: sent.id };
}

/** The bytes of a chosen file; null where none was chosen. `large` where it has more than `most` bytes. */
export async function formFile(
  data: FormData,
  name: string,
  most: number,
): Promise<Uint8Array | "large" | null> {
  const value = data.get(name);
  if (typeof value === "string" || value === null || value.size === 0) return null;
  return value.size > most ? "large" : new Uint8Array(await value.arrayBuffer());
}
