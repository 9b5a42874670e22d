import { aboutRates, RatesPage } from "@/app/rates-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutRates);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, RatesPage);
}
