import { aboutOpen, OpenPage } from "@/app/open-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutOpen);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, OpenPage);
}
