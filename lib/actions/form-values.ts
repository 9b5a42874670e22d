/** What does a small form of the desk hold? */
import { notFound } from "next/navigation";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { deskKey } from "@/lib/schemas/forms/record-key";

export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};

/** What an action was given as its record, which anybody could have written; there is nothing where it names none. */
export function keyNamed(wanted: unknown): RecordKey {
  const key = deskKey.safeParse(wanted);
  return key.success ? key.data : notFound();
}

/**
 * The record a form is about. It travels in the form and not as a bound argument: with those, a form that is
 * answered without script never gets its page (Next 16.4).
 */
export const keyOf = (data: FormData): RecordKey => keyNamed({ type: textOf(data, "record.type"), id: textOf(data, "record.id") });

/** A whole number that the form carries; 0 for anything else. */
export const numberOf = (data: FormData, name: string): number => (/^\d{1,9}$/.test(textOf(data, name)) ? Number(textOf(data, name)) : 0);
