import { aboutTrends, TrendsPage } from "@/app/trends-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutTrends);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, TrendsPage);
}
