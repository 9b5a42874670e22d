import { aboutTimeline, TimelinePage } from "@/app/timeline-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutTimeline);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, TimelinePage);
}
