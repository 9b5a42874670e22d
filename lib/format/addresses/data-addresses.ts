/** Addresses of the files of the dataset. */
import { recordFiles } from "@/lib/domain/record/record-types";

/** All files of the dataset in one archive. */
export const datasetArchive = "korea-us-tariff-talks.zip";

export function dataAddress(file: string): string {
  return `/data/${file}`;
}

/** The archive, the descriptor, which lists the tables, and the files of the interchange format, with their media types. */
export const datasetDownloads: readonly { address: string; mediaType: string }[] = [
  { address: dataAddress(datasetArchive), mediaType: "application/zip" },
  { address: dataAddress("datapackage.json"), mediaType: "application/json" },
  ...recordFiles.map((file) => ({ address: dataAddress(`${file}.json`), mediaType: "application/json" })),
];

/** Identifies the dataset, in every language. */
export function datasetId(siteUrl: string): string {
  return `${siteUrl}/data#dataset`;
}
