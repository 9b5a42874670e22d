import { type ReaderProps, readerPage } from "@/app/reader-page";
import { SearchPage, searchMetadata } from "@/app/search-page";

export { searchMetadata as generateMetadata };

export default function Page(props: ReaderProps) {
  return readerPage(props, SearchPage);
}
