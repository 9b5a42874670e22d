import { IssuePage, aboutIssue } from "@/app/issue-page";
import { readerMetadata, readerPage } from "@/app/reader-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return readerMetadata(params, (seen) => aboutIssue(id, seen), { page: "issue", id });
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  return readerPage(params, (seen) => <IssuePage id={id} {...seen} />);
}
