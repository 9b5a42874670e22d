import { env } from "@/lib/env";
import { fileAnswer, plainAnswer } from "@/lib/export/file-answer";
import { readReleasedFile } from "@/lib/releases/release-files";

export const dynamic = "force-dynamic";

/** A file of a dated release. */
export async function GET(_request: Request, { params }: { params: Promise<{ date: string; file: string }> }): Promise<Response> {
  const { date, file } = await params;
  const body = await readReleasedFile(env.RELEASES_FOLDER, date, file);
  if (!body) return plainAnswer(404, "Not found");
  const mediaType = file.endsWith(".csv") ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8";
  return fileAnswer({ text: new Uint8Array(body), mediaType, lastModified: null });
}
