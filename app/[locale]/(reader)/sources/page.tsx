import { readerMetadata, readerPage } from "@/app/reader-page";
import { SourcesPage, aboutSources } from "@/app/sources-page";
import { everySource } from "@/lib/schemas/source-choice";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutSources);
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => <SourcesPage {...seen} choice={everySource} problems={[]} />);
}
