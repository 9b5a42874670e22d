import { aboutTrip, TripPage } from "@/app/[locale]/[day]/trips/[id]/trip-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/_reader/reader-page";

type Props = ReaderProps<{ id: string }>;

export async function generateMetadata(props: Props) {
  const { id } = await props.params;
  return readerMetadata(props, (context) => aboutTrip(id, context), { page: "trip", id });
}

export default async function Page(props: Props) {
  const { id } = await props.params;
  return readerPage(props, (context) => <TripPage id={id} {...context} />);
}
