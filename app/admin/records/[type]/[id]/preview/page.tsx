import { forbidden, notFound, redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { keyOf, firstValue, type RecordParams, type Search } from "@/app/admin/record-params";
import { IssuePage } from "@/app/[locale]/[day]/issues/[id]/issue-page";
import { OfficialPage } from "@/app/[locale]/[day]/officials/[id]/official-page";
import { SourcePage } from "@/app/[locale]/sources/[id]/source-page";
import { SummitPage } from "@/app/[locale]/[day]/summits/[id]/summit-page";
import { TripPage } from "@/app/[locale]/[day]/trips/[id]/trip-page";
import { PreviewBand } from "@/components/desk/preview-band";
import { checkPermission } from "@/lib/auth/desk-request";
import { requestLanguage } from "@/lib/auth/desk-language";
import { now } from "@/lib/clock";
import { readPublicationPreview } from "@/lib/desk/publication-preview";
import { readRecordText } from "@/lib/desk/record-text";
import { locales } from "@/lib/domain/record/record";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import type { ReaderContext } from "@/app/_reader/reader-page";

type Props = { params: RecordParams; searchParams: Search };

/** Renders the readers' page from the last saved draft, in either language. */
export default async function Page({ params, searchParams }: Props) {
  const key = await keyOf(params);
  const address = deskAddressOf(key);
  const visitor = await checkPermission("read_desk");
  if (visitor.status === "signed_out")
    redirect(`/admin/sign-in?next=${encodeURIComponent(`${address}/preview`)}`);
  if (visitor.status === "forbidden") forbidden();
  const requestedLanguage = firstValue((await searchParams).lang);
  const desk = await requestLanguage();
  const locale = locales.find((candidate) => candidate === requestedLanguage) ?? desk;
  setRequestLocale(locale);
  const text = await readRecordText(key);
  if (!text) notFound();
  const at = now();
  const view = { locale, asOf: { kind: "now", at }, madeAt: at } as const;
  const { after } = await readPublicationPreview(text, view.asOf);
  if (!after) redirect(`${address}?check=1`);
  const seen: ReaderContext = { view, record: after.onceVerified };
  return (
    <>
      <PreviewBand address={address} locale={locale} isShown={after.isShown} />
      <Shown change={after.change} seen={seen} />
    </>
  );
}

function Shown({ change, seen }: { change: RecordDocument; seen: ReaderContext }) {
  switch (change.type) {
    case "development":
    case "measure":
      return <IssuePage parameters={{}} id={change.document.issue} {...seen} />;
    case "issue":
      return <IssuePage parameters={{}} id={change.document.id} {...seen} />;
    case "official":
      return <OfficialPage parameters={{}} id={change.document.id} {...seen} />;
    case "trip":
      return <TripPage parameters={{}} id={change.document.id} {...seen} />;
    case "event":
      return <SummitPage parameters={{}} id={change.document.id} {...seen} />;
    case "source":
      return <SourcePage parameters={{}} id={change.document.id} {...seen} />;
  }
}
