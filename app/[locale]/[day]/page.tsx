import { aboutBoard, BoardPage } from "@/app/board-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutBoard);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, BoardPage);
}
