/** The table of each type of record. */
import type { RecordType } from "@/lib/domain/record/record";
import type { DocumentOf } from "@/lib/domain/record/record-document";
import { developmentTable } from "./rows/development";
import { eventTable } from "./rows/event";
import { issueTable } from "./rows/issue";
import { measureTable } from "./rows/measure";
import { officialTable } from "./rows/official";
import type { RecordTable } from "./rows/record-table";
import { sourceTable } from "./rows/source";
import { tripTable } from "./rows/trip";

export const tableOf: { readonly [Type in RecordType]: RecordTable<DocumentOf<Type>> } = {
  source: sourceTable,
  official: officialTable,
  issue: issueTable,
  development: developmentTable,
  event: eventTable,
  trip: tripTable,
  measure: measureTable,
};
