import { aboutOfficial, OfficialPage } from "@/app/[locale]/[day]/officials/[id]/official-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/_reader/reader-page";

type Props = ReaderProps<{ id: string }>;

export async function generateMetadata(props: Props) {
  const { id } = await props.params;
  return readerMetadata(props, (context) => aboutOfficial(id, context), { page: "official", id });
}

export default async function Page(props: Props) {
  const { id } = await props.params;
  return readerPage(props, (context) => <OfficialPage id={id} {...context} />);
}
