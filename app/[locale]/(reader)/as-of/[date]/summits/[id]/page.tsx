import { readerMetadata, readerPage } from "@/app/reader-page";
import { SummitPage, aboutSummit } from "@/app/summit-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; date: string; id: string }> };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return readerMetadata(params, (seen) => aboutSummit(id, seen), { page: "summit", id });
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  return readerPage(params, (seen) => <SummitPage id={id} {...seen} />);
}
