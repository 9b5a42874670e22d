import { aboutSummit, SummitPage } from "@/app/[locale]/[day]/summits/[id]/summit-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/_reader/reader-page";

type Props = ReaderProps<{ id: string }>;

export async function generateMetadata(props: Props) {
  const { id } = await props.params;
  return readerMetadata(props, (context) => aboutSummit(id, context), { page: "summit", id });
}

export default async function Page(props: Props) {
  const { id } = await props.params;
  return readerPage(props, (context) => <SummitPage id={id} {...context} />);
}
