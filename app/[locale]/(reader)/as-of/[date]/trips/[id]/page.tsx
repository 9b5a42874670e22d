import { TripPage, aboutTrip } from "@/app/trip-page";
import { readerMetadata, readerPage } from "@/app/reader-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; date: string; id: string }> };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return readerMetadata(params, (seen) => aboutTrip(id, seen), { page: "trip", id });
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  return readerPage(params, (seen) => <TripPage id={id} {...seen} />);
}
