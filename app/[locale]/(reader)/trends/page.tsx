import { readerMetadata, readerPage } from "@/app/reader-page";
import { TrendsPage, aboutTrends } from "@/app/trends-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutTrends);
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => <TrendsPage {...seen} />);
}
