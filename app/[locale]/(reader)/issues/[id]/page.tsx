import { openReaderPage } from "@/app/reader-page";
import { IssuePage, issueMetadata } from "@/app/issue-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return issueMetadata(id, await openReaderPage(params));
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  return <IssuePage id={id} {...await openReaderPage(params)} />;
}
