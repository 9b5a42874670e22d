import { aboutData, DataPage } from "@/app/data-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutData);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, DataPage);
}
