/** Parses a public document with the schema of its type. */
import type { z } from "zod";
import type { EntryOf, RecordEntry, RecordType } from "@/lib/domain/record/record";
import type { PublicDocument } from "@/lib/domain/record/visibility";
import {
  apiDevelopment,
  apiEvent,
  apiMeasure,
  apiOfficial,
  apiSource,
  apiTrip,
} from "@/lib/schemas/api/records";
import { issueDocument } from "./issue";
import { id } from "./values";

const publicSchemaOf: { readonly [Type in RecordType]: z.ZodType<EntryOf<Type>> } = {
  source: apiSource,
  official: apiOfficial,
  issue: issueDocument,
  development: apiDevelopment.extend({ issue: id }),
  event: apiEvent,
  trip: apiTrip,
  measure: apiMeasure.extend({ issue: id }),
};

/** Null for a text of an older format. */
export function parsePublicDocument<Type extends RecordType>(
  type: Type,
  text: PublicDocument,
): RecordEntry<Type> | null {
  const { data } = publicSchemaOf[type].safeParse(text);
  return data === undefined ? null : { type, document: data };
}
