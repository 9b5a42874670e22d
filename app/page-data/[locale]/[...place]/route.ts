import { answerApi } from "@/app/api-site";
import { pageParameters } from "@/lib/api/page-parameters";
import { pageResource } from "@/lib/api/page-resource";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published-record";
import { locales } from "@/lib/domain/record";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; place: string[] }> };

/** A page's address, asked for as JSON: by `.json` at its end or by `Accept` (next.config.ts leads here). */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale, place } = await params;
  const resource = pageResource(place.flatMap((part) => part.split("/")).map(decodeURIComponent));
  const language = locales.find((known) => known === locale) ?? "en";
  const asked = new URL(request.url).searchParams;
  const isList = resource?.parts.length === 1;
  const search = isList ? pageParameters(resource.parts[0] ?? "", asked, (await readPublishedRecord()).events, now()) : asked;
  if (resource && resource.asOf !== null) search.append("asOf", resource.asOf);
  const response = await answerApi(request, resource?.parts ?? null, { locale: language, search });
  response.headers.append("Vary", "Accept");
  return response;
}

export { answer as DELETE, answer as GET, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
