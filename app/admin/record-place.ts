/** Which record does an address of the desk name? */
import { notFound, redirect } from "next/navigation";
import { findElsewhere } from "@/lib/desk/record-text";
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { id as idSchema } from "@/lib/schemas/record/values";

export type TypeParams = Promise<{ type: string }>;
export type RecordParams = Promise<{ type: string; id: string }>;
export type Search = Promise<Record<string, string | string[] | undefined>>;

export async function typeOf(params: TypeParams): Promise<RecordType> {
  const { type } = await params;
  return recordTypes.find((known) => known === type) ?? notFound();
}

export async function keyOf(params: RecordParams): Promise<RecordKey> {
  const { id } = await params;
  return idSchema.safeParse(id).success ? { type: await typeOf(params), id } : notFound();
}

export const one = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);

/** Of a record that has neither a version nor a draft: leads to its new id or its history, or says that there is nothing. */
export async function goElsewhere(key: RecordKey): Promise<never> {
  const to = await findElsewhere(key);
  return to === null ? notFound() : redirect(to);
}
