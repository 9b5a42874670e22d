import { addMinutes, startOfMinute } from "date-fns";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { locales } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { fileResponse } from "@/lib/export/file-response";
import { llmsText } from "@/lib/export/llms";
import { responseContext } from "@/lib/http/response-context";

export const dynamic = "force-dynamic";

/** What programs that read text find here; in English, or by `?lang=ko` in Korean. */
export async function GET(request: Request): Promise<Response> {
  const lang = new URL(request.url).searchParams.get("lang");
  const locale = locales.find((known) => known === lang) ?? "en";
  const at = now();
  const record = await readPublishedRecord();
  responseContext.freshUntil(addMinutes(startOfMinute(at), 1));
  return fileResponse({
    text: llmsText(record, { kind: "now", at }, locale, env.SITE_URL),
    mediaType: "text/plain; charset=utf-8",
    lastModified: null,
  });
}
