import { aboutData, DataPage } from "@/app/data-page";
import { readerMetadata, readerPage } from "@/app/reader-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutData);
}

export default function Page({ params }: Props) {
  return readerPage(params, DataPage);
}
