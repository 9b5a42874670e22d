import { OfficialPage, aboutOfficial } from "@/app/official-page";
import { readerMetadata, readerPage } from "@/app/reader-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return readerMetadata(params, (seen) => aboutOfficial(id, seen), { page: "official", id });
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  return readerPage(params, (seen) => <OfficialPage id={id} {...seen} />);
}
