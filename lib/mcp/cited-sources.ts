/** Lists the sources that a response of the API depends on. */
import { lookupOf } from "@/lib/domain/record/lookup";
import type { Source } from "@/lib/domain/record/record";
import { definitionOf } from "@/lib/domain/record/record-types";
import { citationsOf, sourcesAsOf } from "@/lib/domain/sources/citations";
import type { ApiResult } from "@/lib/api/handle-request";
import { type ListedType, type ApiView, pageLinks } from "@/lib/export/api/views";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Every object below a value, itself included. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

const textsOf = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === "string");

/** The ids of the sources in the citations below a value. */
function citedIn(value: unknown): string[] {
  return objectsIn(value).flatMap(({ citations }) =>
    objectsIn(citations).flatMap(({ source }) => textsOf(source)),
  );
}

const listedTypes = ["source", "official", "event", "trip", "measure"] as const;
const isListed = (kind: unknown): kind is (typeof listedTypes)[number] =>
  listedTypes.some((type) => type === kind);

function documentOf({ record }: ApiView, type: Exclude<ListedType, "issue">, id: unknown) {
  const list: readonly { id: string }[] = record[definitionOf[type].file];
  return list.find((each) => each.id === id);
}

/**
 * What a response names without its citations: developments by their id, the records of search results, and
 * the documents before and after a change.
 */
function namedOnly({ body, view }: ApiResult): string[] {
  const developments = new Map(
    view.record.issues.flatMap((issue) => issue.developments.map((each) => [each.id, each] as const)),
  );
  const changes = new Map(view.dates.changes.map((change) => [change.seq, change]));
  return objectsIn(body).flatMap(({ development, developments: several, kind, id, seq }) => {
    const named = [...textsOf(development), ...textsOf(several)].flatMap(
      (each) => developments.get(each) ?? [],
    );
    const change = typeof seq === "number" ? changes.get(seq) : undefined;
    return [
      ...named.flatMap((each) => citationsOf(each).map(({ source }) => source)),
      ...(isListed(kind) ? citedIn(documentOf(view, kind, id)) : []),
      ...(kind === "source" ? textsOf(id) : []),
      ...(change ? citedIn([change.before, change.after]) : []),
    ];
  });
}

type CitedSource = Pick<
  Source,
  "id" | "title" | "publisher" | "url" | "publishedOn" | "language" | "tier"
> & { page: { en: string; ko: string } };

/**
 * The public sources of a response, each once, in the order in which it cites them; as of a day none that was
 * published later.
 */
export function citedSources(result: ApiResult): CitedSource[] {
  const { view } = result;
  const { sources } = lookupOf(view.record);
  const ids = new Set([...citedIn(result.body), ...namedOnly(result)]);
  const cited = [...ids].flatMap((id) => sources.get(id) ?? []);
  return sourcesAsOf(cited, view.asOf).map(({ id, title, publisher, url, publishedOn, language, tier }) => ({
    id,
    title,
    publisher,
    url,
    publishedOn,
    language,
    tier,
    page: pageLinks(view, { page: "source", id }),
  }));
}
