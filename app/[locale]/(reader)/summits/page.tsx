import { readerMetadata, readerPage } from "@/app/reader-page";
import { SummitsPage, aboutSummits } from "@/app/summits-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutSummits);
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => <SummitsPage {...seen} />);
}
