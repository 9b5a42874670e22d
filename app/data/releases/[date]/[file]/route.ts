import { env } from "@/lib/env";
import { fileResponse, plainResponse } from "@/lib/export/file-response";
import { readReleasedFile } from "@/lib/releases/release-files";

export const dynamic = "force-dynamic";

/** A file of a dated release. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ date: string; file: string }> },
): Promise<Response> {
  const { date, file } = await params;
  const body = await readReleasedFile(env.RELEASES_FOLDER, date, file);
  if (!body) return plainResponse(404, "Not found");
  const mediaType = file.endsWith(".csv")
    ? "text/csv; charset=utf-8; header=present"
    : "application/json; charset=utf-8";
  return fileResponse({ text: new Uint8Array(body), mediaType, lastModified: null });
}
