import { aboutSource, SourcePage } from "@/app/[locale]/sources/[id]/source-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/_reader/reader-page";

type Props = ReaderProps<{ id: string }>;

export async function generateMetadata(props: Props) {
  const { id } = await props.params;
  return readerMetadata(props, (context) => aboutSource(id, context), { page: "source", id });
}

export default async function Page(props: Props) {
  const { id } = await props.params;
  return readerPage(props, (context) => <SourcePage id={id} {...context} />);
}
