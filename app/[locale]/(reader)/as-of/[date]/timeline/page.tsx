import { readerMetadata, readerPage } from "@/app/reader-page";
import { TimelinePage, aboutTimeline } from "@/app/timeline-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; date: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutTimeline);
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => <TimelinePage {...seen} />);
}
