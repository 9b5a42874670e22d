import { TripsPage, aboutTrips } from "@/app/trips-page";
import { type ReaderParams, readerMetadata, readerPage } from "@/app/reader-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: ReaderParams };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutTrips);
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => <TripsPage {...seen} />);
}
