import { aboutCorrections, CorrectionsPage } from "@/app/corrections-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutCorrections);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, CorrectionsPage);
}
