/** Builds the files of the dataset and their Data Package descriptor. */
import { createHash } from "node:crypto";
import { withEmptyNotes } from "@/lib/domain/record/record-document";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { daysCovered } from "@/lib/domain/time/days-covered";
import { messagesOf } from "@/lib/messages/catalogue";
import { toFileText } from "@/lib/record/file-text";
import { recordFiles } from "@/lib/domain/record/record-types";
import { dataLicence } from "@/lib/format/data-licence";
import { csvText, type Field, type Table } from "./table";
import { dataTables } from "./record-tables";

export type DataFile = {
  /** With extension, as in its address. */
  name: string;
  mediaType: string;
  text: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  /** Records or rows; null for the descriptor. */
  rows: number | null;
};

function fileOf(name: string, mediaType: string, text: string, rows: number | null): DataFile {
  const bytes = Buffer.from(text, "utf8");
  return {
    name,
    mediaType,
    text,
    rows,
    bytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

const json = "application/json; charset=utf-8";
const csv = "text/csv; charset=utf-8; header=present";

function fieldDescriptor({ name, type, options }: Field) {
  return { name, type, ...(options ? { constraints: { enum: options } } : {}) };
}

function schemaOf({ fields }: Table) {
  const foreignKeys = fields.flatMap(({ name, refers }) =>
    refers ? [{ fields: name, reference: { resource: `${refers.table}-csv`, fields: refers.column } }] : [],
  );
  const primaryKey = fields[0]?.name === "id" ? { primaryKey: "id" } : {};
  return {
    fields: fields.map(fieldDescriptor),
    missingValues: [""],
    ...primaryKey,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

const sizesOf = ({ name, bytes, sha256, rows }: DataFile) => ({
  path: name,
  encoding: "utf-8",
  bytes,
  hash: `sha256:${sha256}`,
  rows,
});

function temporal(record: PublicRecord) {
  const days = daysCovered(record);
  return days ? { temporal: { start: days.first, end: days.last } } : {};
}

function descriptor(
  record: PublicRecord,
  siteUrl: string,
  jsonFiles: DataFile[],
  csvFiles: { table: Table; file: DataFile }[],
) {
  const { site, data } = messagesOf("en");
  const described = new Map(Object.entries(data.table));
  const asOf = record.changedAt?.toISOString() ?? null;
  return {
    profile: "data-package",
    name: "korea-us-tariff-talks",
    title: site.name,
    description: `${site.description} ${data.condition} ${data.formulas}`,
    homepage: siteUrl,
    version: String(record.revision),
    // The record has not changed since.
    ...(asOf === null ? {} : { created: asOf, asOf }),
    revision: record.revision,
    licenses: [dataLicence],
    ...temporal(record),
    sources: record.sources.map(({ title, publisher, url }) => ({
      title: `${publisher}: ${title}`,
      ...(url === null ? {} : { path: url }),
    })),
    resources: [
      ...jsonFiles.map((file) => ({
        name: file.name.replace(".json", "-json"),
        profile: "data-resource",
        description: data.inFormat,
        format: "json",
        mediatype: "application/json",
        ...sizesOf(file),
      })),
      ...csvFiles.map(({ table, file }) => ({
        name: `${table.name}-csv`,
        profile: "tabular-data-resource",
        description: described.get(table.name) ?? table.name,
        format: "csv",
        mediatype: "text/csv",
        ...sizesOf(file),
        dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
        schema: schemaOf(table),
      })),
    ],
  };
}

/** The six record files, the flat tables, and the descriptor last. The same record gives the same bytes. */
export function dataFiles(record: PublicRecord, siteUrl: string): DataFile[] {
  const inFormat = withEmptyNotes(record);
  const jsonFiles = recordFiles.map((file) =>
    fileOf(`${file}.json`, json, toFileText(inFormat[file]), inFormat[file].length),
  );
  const csvFiles = dataTables(record).map((table) => ({
    table,
    file: fileOf(`${table.name}.csv`, csv, csvText(table), table.rows.length),
  }));
  const text = `${JSON.stringify(descriptor(record, siteUrl, jsonFiles, csvFiles), null, 2)}\n`;
  return [...jsonFiles, ...csvFiles.map(({ file }) => file), fileOf("datapackage.json", json, text, null)];
}
