import { readerMetadata, readerPage } from "@/app/reader-page";
import { SearchPage, aboutSearch } from "@/app/search-page";
import { locales } from "@/lib/domain/record";
import { feedTypes } from "@/lib/format/feed-addresses";
import { parseSearchChoice } from "@/lib/schemas/search-address";

// Made per request, since addresses with words in them have no end.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props) {
  const { choice } = parseSearchChoice(await searchParams);
  const metadata = await readerMetadata(params, (seen) => aboutSearch(seen, choice.q));
  if (choice.typed === "") return metadata;
  const { locale: asked } = await params;
  const locale = locales.find((known) => known === asked);
  const types = choice.q !== null && locale ? { types: feedTypes({ of: "search", q: choice.q, kind: choice.kind }, locale) } : {};
  return { ...metadata, alternates: { ...metadata.alternates, ...types }, robots: { index: false, follow: true } };
}

export default async function Page({ params, searchParams }: Props) {
  const asked = parseSearchChoice(await searchParams);
  return readerPage(params, (seen) => <SearchPage {...seen} {...asked} />);
}
