import { chosenPage, readerMetadata } from "@/app/reader-page";
import { ChosenTimelinePage, aboutTimeline } from "@/app/timeline-page";

// The timeline with choices in its address (next.config.ts sends them here); made per request.
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; date: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutTimeline);
}

export default async function Page({ params, searchParams }: Props) {
  const parameters = await searchParams;
  return chosenPage(params, "timeline", (seen) => <ChosenTimelinePage {...seen} parameters={parameters} />);
}
