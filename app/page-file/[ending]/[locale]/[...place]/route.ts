import { pageFileResponse } from "@/app/page-file/page-file";
import { plainResponse } from "@/lib/export/file-response";
import { pageFileEndings } from "@/lib/format/addresses/file-addresses";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ ending: string; locale: string; place: string[] }> };

/** A page as a table or text, requested by `.csv` or `.md`; lib/http/representation.ts maps these requests here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { ending: written, locale, place } = await params;
  const ending = pageFileEndings.find((known) => known === written);
  if (!ending) return plainResponse(404, "Not found");
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  return pageFileResponse({ ending, locale, place: place.map(decodeURIComponent), parameters });
}
