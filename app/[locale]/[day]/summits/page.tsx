import { aboutSummits, SummitsPage } from "@/app/summits-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutSummits);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, SummitsPage);
}
