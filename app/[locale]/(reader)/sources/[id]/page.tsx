import { readerMetadata, readerPage } from "@/app/reader-page";
import { SourcePage, aboutSource } from "@/app/source-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return readerMetadata(params, (seen) => aboutSource(id, seen), { page: "source", id });
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  return readerPage(params, (seen) => <SourcePage {...seen} id={id} />);
}
