import { CorrectionsPage, aboutCorrections } from "@/app/corrections-page";
import { readerMetadata, readerPage } from "@/app/reader-page";
import { parseCorrectionChoice } from "@/lib/schemas/correction-choice";

// The list with choices in its address (next.config.ts sends them here); made per request, since there is one for each version.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutCorrections);
}

export default async function Page({ params, searchParams }: Props) {
  const chosen = parseCorrectionChoice(await searchParams);
  return readerPage(params, (seen) => <CorrectionsPage {...seen} {...chosen} />);
}
