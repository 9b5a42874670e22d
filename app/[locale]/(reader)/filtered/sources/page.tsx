import { readerMetadata, readerPage } from "@/app/reader-page";
import { SourcesPage, aboutSources } from "@/app/sources-page";
import { languagesOf } from "@/lib/domain/source-list";
import { parseSourceChoice } from "@/lib/schemas/source-choice";

// The list with choices in its address (next.config.ts sends them here); made per request, since
// addresses with words in them have no end.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutSources);
}

export default async function Page({ params, searchParams }: Props) {
  const parameters = await searchParams;
  return readerPage(params, (seen) => (
    <SourcesPage {...seen} {...parseSourceChoice(parameters, languagesOf(seen.record.sources))} />
  ));
}
