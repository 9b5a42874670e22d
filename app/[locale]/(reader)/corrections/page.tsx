import { CorrectionsPage, aboutCorrections } from "@/app/corrections-page";
import { readerMetadata, readerPage } from "@/app/reader-page";
import { everyCorrection } from "@/lib/schemas/correction-choice";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export function generateMetadata({ params }: Props) {
  return readerMetadata(params, aboutCorrections);
}

export default function Page({ params }: Props) {
  return readerPage(params, (seen) => <CorrectionsPage {...seen} {...everyCorrection} />);
}
