import { aboutIssue, IssuePage } from "@/app/[locale]/[day]/issues/[id]/issue-page";
import { type ReaderProps, readerMetadata, readerPage } from "@/app/_reader/reader-page";

type Props = ReaderProps<{ id: string }>;

export async function generateMetadata(props: Props) {
  const { id } = await props.params;
  return readerMetadata(props, (context) => aboutIssue(id, context), { page: "issue", id });
}

export default async function Page(props: Props) {
  const { id } = await props.params;
  return readerPage(props, (context) => <IssuePage id={id} {...context} />);
}
