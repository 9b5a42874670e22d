import { aboutOfficials, OfficialsPage } from "@/app/officials-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutOfficials);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, OfficialsPage);
}
