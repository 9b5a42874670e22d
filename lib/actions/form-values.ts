/** Reads values of the desk's forms. */
import { notFound } from "next/navigation";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { recordKeySchema } from "@/lib/schemas/forms/record-key";

export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};

/** Parses an untrusted record key; answers 404 where it is invalid. */
export function parseRecordKey(wanted: unknown): RecordKey {
  const key = recordKeySchema.safeParse(wanted);
  return key.success ? key.data : notFound();
}

/**
 * The record a form is about. It is a hidden field and not a bound argument: without script, Next 16.4 never
 * answers a form with bound arguments.
 */
export const keyOf = (data: FormData): RecordKey => parseRecordKey({ type: textOf(data, "record.type"), id: textOf(data, "record.id") });

/** An integer of up to nine digits; 0 for anything else. */
export const numberOf = (data: FormData, name: string): number => (/^\d{1,9}$/.test(textOf(data, name)) ? Number(textOf(data, name)) : 0);
