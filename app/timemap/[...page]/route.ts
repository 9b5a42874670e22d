import { firstRecordedAt, wasPublishedAt } from "@/lib/db/published/first-recorded";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { issuesOf, type PublishedChange } from "@/lib/domain/changes/published-change";
import { env } from "@/lib/env";
import { fileResponse, plainResponse } from "@/lib/export/file-response";
import { linkFormat, writeTimeMap } from "@/lib/export/memento";
import { withQuery } from "@/lib/format/addresses/page-addresses";
import { findAddress, knownQuery } from "@/lib/http/addresses";
import { responseContext } from "@/lib/http/response-context";

export const dynamic = "force-dynamic";

const perPage = 500;
const pageParameter = "timemap-page";

const isAbout = ({ type, before, after }: PublishedChange, issue: string) =>
  [before, after].some((text) => text !== null && issuesOf(type, text).includes(issue));

/** Moments of published changes, newest first; for an issue's page those of that issue. */
async function momentsOf(issue: string | null): Promise<Date[]> {
  const changes = (await readPublishedChanges()).filter((change) => issue === null || isAbout(change, issue));
  const first = await firstRecordedAt();
  const began = first && (issue === null || (await wasPublishedAt("issue", issue, first))) ? [first] : [];
  const instants = new Set(
    [...changes.map(({ recordedAt }) => recordedAt), ...began].map((at) => at.getTime()),
  );
  return [...instants].sort((a, b) => b - a).map((at) => new Date(at));
}

/** The TimeMap of a page, at `/timemap` followed by its path and query (RFC 7089, 5). */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ page: string[] }> },
): Promise<Response> {
  const path = `/${(await params).page.join("/")}`;
  const match = findAddress(path);
  if (!match?.address.supportsSeenAt || match.locale === null)
    return plainResponse(404, "There is no page with former states at this address.");
  const parameters = new URL(request.url).searchParams;
  const requestedPage = parameters.get(pageParameter) ?? "1";
  for (const name of [pageParameter, "seenAt"]) parameters.delete(name);
  const query = knownQuery(match.address, parameters.toString());
  responseContext.freshUntil(null);
  const moments = await momentsOf(/^\/issues\/(.+)$/.exec(match.rest)?.[1] ?? null);
  const pages = Math.max(1, Math.ceil(moments.length / perPage));
  if (moments.length === 0) return plainResponse(404, "There is no page with former states at this address.");
  if (!/^[1-9]\d{0,5}$/.test(requestedPage) || Number(requestedPage) > pages)
    return plainResponse(
      400,
      `${pageParameter}: "${requestedPage.slice(0, 40)}" is not allowed. Allowed: 1 to ${pages}.`,
    );
  const page = Number(requestedPage);
  const original = `${path}${query === "" ? "" : `?${query}`}`;
  const addressOfPage = (number: number) =>
    `${env.SITE_URL}${number === 1 ? `/timemap${original}` : withQuery(`/timemap${original}`, `?${pageParameter}=${number}`)}`;
  const text = writeTimeMap({
    original: `${env.SITE_URL}${original}`,
    self: addressOfPage(page),
    older: page < pages ? addressOfPage(page + 1) : null,
    moments: moments.slice((page - 1) * perPage, page * perPage),
  });
  return fileResponse({ text: `${text}\n`, mediaType: linkFormat, lastModified: moments[0] ?? null });
}
