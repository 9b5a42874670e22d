import { publishedDataFiles } from "@/app/data/published-data";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { fileAnswer, plainAnswer } from "@/lib/export/file-answer";

import { answer } from "@/lib/http/answer-context";

export const dynamic = "force-dynamic";

/** A file of the current dataset. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file: name } = await params;
  if (!/^[a-z-]{1,40}\.(json|csv)$/.test(name)) return plainAnswer(404, "Not found");
  const record = await readPublishedRecord();
  answer.freshUntil(null);
  const file = publishedDataFiles(record).find((each) => each.name === name);
  return file ? fileAnswer({ text: file.text, mediaType: file.mediaType, lastModified: record.changedAt }) : plainAnswer(404, "Not found");
}
