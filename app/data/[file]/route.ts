import { publishedDataFiles } from "@/app/published-data";
import { readPublishedRecord } from "@/lib/db/published-record";
import { answerFile, plainAnswer } from "@/lib/export/file-answer";

export const dynamic = "force-dynamic";

/** A file of the dataset as it is now. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file: name } = await params;
  if (!/^[a-z-]{1,40}\.(json|csv)$/.test(name)) return plainAnswer(404, "Not found");
  const record = await readPublishedRecord();
  return answerFile(request, { version: record.version, key: `data ${name}`, parameters: [] }, async () => {
    const file = publishedDataFiles(record).find((made) => made.name === name);
    return file ? { text: file.text, mediaType: file.mediaType, lastModified: record.changedAt } : null;
  });
}
