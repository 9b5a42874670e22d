import { publishedDataArchive, publishedDataFiles } from "@/app/data/published-data";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { fileResponse, plainResponse } from "@/lib/export/file-response";
import { datasetArchive } from "@/lib/format/addresses/data-addresses";
import { responseContext } from "@/lib/http/response-context";

export const dynamic = "force-dynamic";

/** A file of the current dataset, or the archive of all. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file: name } = await params;
  if (name === datasetArchive) {
    const record = await readPublishedRecord();
    responseContext.freshUntil(null);
    return fileResponse({
      text: publishedDataArchive(record),
      mediaType: "application/zip",
      lastModified: record.changedAt,
      headers: { "Content-Disposition": `attachment; filename="${datasetArchive}"` },
    });
  }
  if (!/^[a-z-]{1,40}\.(json|csv)$/.test(name)) return plainResponse(404, "Not found");
  const record = await readPublishedRecord();
  responseContext.freshUntil(null);
  const file = publishedDataFiles(record).find((each) => each.name === name);
  return file
    ? fileResponse({ text: file.text, mediaType: file.mediaType, lastModified: record.changedAt })
    : plainResponse(404, "Not found");
}
