import { aboutApi, ApiPage } from "@/app/api-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutApi);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, ApiPage);
}
