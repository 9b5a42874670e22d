import { aboutIssue, IssuePage } from "@/app/[locale]/[day]/issues/[id]/issue-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/_reader/reader-page";

type Props = ReaderProps<{ id: string }>;

export async function generateMetadata(props: Props) {
  const { id } = await props.params;
  return readerMetadata(props, (seen) => aboutIssue(id, seen), { page: "issue", id });
}

export default async function Page(props: Props) {
  const { id } = await props.params;
  return readerPage(props, (seen) => <IssuePage id={id} {...seen} />);
}
