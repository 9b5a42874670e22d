import { aboutTrips, TripsPage } from "@/app/trips-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutTrips);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, TripsPage);
}
