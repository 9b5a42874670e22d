import { aboutChanges, ChangesPage } from "@/app/changes-page";
import { readerMetadata, readerPage } from "@/app/reader-page";

// The changes since a moment in the address (next.config.ts sends them here); made per request.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutChanges);
}

export default async function Page({ params, searchParams }: Props) {
  const parameters = await searchParams;
  return readerPage(params, (seen) => <ChangesPage {...seen} parameters={parameters} />);
}
