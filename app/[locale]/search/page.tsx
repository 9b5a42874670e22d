import type { Metadata } from "next";
import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { searchLists } from "@/components/search/search-results";
import { SearchView } from "@/components/search/search-view";
import { FeedLinks } from "@/components/site/feed-links";
import { FollowLink } from "@/components/site/follow-link";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { locales } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { feedTypes } from "@/lib/format/addresses/feed-addresses";
import { responseContext } from "@/lib/http/response-context";
import { translatorOf } from "@/lib/messages/translator";
import { parseSearchChoice, searchQuery } from "@/lib/schemas/addresses/search-address";

function SearchPage({ view, record, parameters }: ReaderRequest) {
  const { choice, problems } = parseSearchChoice(parameters);
  if (problems.length > 0) responseContext.status(400);
  // An invalid query is preserved in the link to the other language, too.
  const scope =
    choice.q === null
      ? ({ of: "changes" } as const)
      : ({ of: "search", q: choice.q, kind: choice.kind } as const);
  const shown = { ...choice, q: choice.typed === "" ? null : choice.typed };
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{ ...aboutSearch({ view, record, parameters }, null), choice: searchQuery(shown) }}
    >
      <SearchView
        record={record}
        view={view}
        choice={choice}
        problems={problems}
        requested={requestedPage(parameters, searchLists)}
      />
      <FeedLinks view={view} scope={scope} />
      <FollowLink view={view} scope={scope} isOffered={env.SMTP_URL !== undefined} />
    </ReaderFrame>
  );
}

function aboutSearch({ view, parameters }: ReaderRequest, q: string | null): About {
  const t = translatorOf(view.locale);
  return {
    title: q === null ? t("search.title") : t("search.titleFor", { q }),
    place: { page: "search" },
    ...laterPage(searchLists, parameters, { query: searchQuery(parseSearchChoice(parameters).choice) }),
  };
}

/** Results are not indexed and have their own feed. */
export async function generateMetadata(props: ReaderProps): Promise<Metadata> {
  const { choice } = parseSearchChoice(await props.searchParams);
  const metadata = await readerMetadata(props, (request) => aboutSearch(request, choice.q));
  if (choice.typed === "") return metadata;
  const { locale: language } = await props.params;
  const locale = locales.find((known) => known === language);
  const types =
    choice.q !== null && locale
      ? { types: feedTypes({ of: "search", q: choice.q, kind: choice.kind }, locale) }
      : {};
  return {
    ...metadata,
    alternates: { ...metadata.alternates, ...types },
    robots: { index: false, follow: true },
  };
}

export default function Page(props: ReaderProps) {
  return readerPage(props, SearchPage);
}
