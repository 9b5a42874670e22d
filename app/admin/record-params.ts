/** Reads the record type and key from an address of the desk. */
import { notFound, redirect } from "next/navigation";
import { findMovedAddress } from "@/lib/desk/record-text";
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { id as idSchema } from "@/lib/schemas/record/values";

export type TypeParams = Promise<{ type: string }>;
export type RecordParams = Promise<{ type: string; id: string }>;
export type Search = Promise<Record<string, string | string[] | undefined>>;

export async function recordTypeOfParams(params: TypeParams): Promise<RecordType> {
  const { type } = await params;
  return recordTypes.find((candidate) => candidate === type) ?? notFound();
}

export async function keyOf(params: RecordParams): Promise<RecordKey> {
  const { id } = await params;
  return idSchema.safeParse(id).success ? { type: await recordTypeOfParams(params), id } : notFound();
}

export const firstValue = (value: string | string[] | undefined): string | null =>
  typeof value === "string" ? value : null;

/** For a record without version and draft: redirects to its new id or its history, or answers 404. */
export async function redirectToMoved(key: RecordKey): Promise<never> {
  const to = await findMovedAddress(key);
  return to === null ? notFound() : redirect(to);
}
