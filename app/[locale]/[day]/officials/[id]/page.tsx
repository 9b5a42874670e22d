import { aboutOfficial, OfficialPage } from "@/app/official-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/reader-page";

type Props = ReaderProps<{ id: string }>;

export async function generateMetadata(props: Props) {
  const { id } = await props.params;
  return readerMetadata(props, (seen) => aboutOfficial(id, seen), { page: "official", id });
}

export default async function Page(props: Props) {
  const { id } = await props.params;
  return readerPage(props, (seen) => <OfficialPage id={id} {...seen} />);
}
