import { handleApi } from "@/app/api/v1/api-site";
import { pageParameters } from "@/lib/api/page-parameters";
import { pageResource } from "@/lib/api/page-resource";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { locales } from "@/lib/domain/record/record";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; place: string[] }> };

/**
 * The JSON of a page, requested by `.json` or `Accept`; lib/http/representation.ts maps these requests here.
 */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale, place } = await params;
  const resource = pageResource(place.flatMap((part) => part.split("/")).map(decodeURIComponent));
  const language = locales.find((known) => known === locale) ?? "en";
  const [list = "", record] = resource?.parts ?? [];
  const { events } = await readPublishedRecord();
  // A single record has no filters.
  const search = pageParameters(
    record === undefined ? list : "",
    new URL(request.url).searchParams,
    events,
    now(),
  );
  if (resource && resource.asOf !== null) search.append("asOf", resource.asOf);
  return handleApi(request, resource?.parts ?? null, { locale: language, search });
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
