import { aboutChanges, ChangesPage } from "@/app/changes-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutChanges);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, ChangesPage);
}
