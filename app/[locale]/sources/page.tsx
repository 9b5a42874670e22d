import { aboutSources, SourcesPage } from "@/app/sources-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutSources);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, SourcesPage);
}
