import { aboutChanges, ChangesPage } from "@/app/changes-page";
import { readerMetadata, readerPage } from "@/app/reader-page";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutChanges);
}

export default function Page({ params }: Props) {
  return readerPage(params, ChangesPage);
}
