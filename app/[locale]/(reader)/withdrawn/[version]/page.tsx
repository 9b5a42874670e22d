import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { RecordVersion } from "@/app/reader-page";
import { NotFoundView } from "@/components/site/not-found-view";
import { WithdrawnView } from "@/components/withdrawn/withdrawn-view";
import { recordVersion } from "@/lib/db/record-version";
import { findTakenBack } from "@/lib/db/taken-back";
import { locales } from "@/lib/domain/record";
import { recordName } from "@/lib/domain/record-names";
import { recordAddress } from "@/lib/format/record-address";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string; version: string }> };

async function takenBackOf(params: Props["params"]) {
  const { version } = await params;
  return /^[1-9]\d{0,8}$/.test(version) ? findTakenBack(Number(version)) : null;
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const language = locale === "ko" ? "ko" : "en";
  const { withdrawn, errors } = messagesOf(language);
  const found = await takenBackOf(params);
  if (!found) return { title: errors.notFound.title };
  const { type, document } = found.absence;
  return { title: `${withdrawn.type[type]}: ${recordName(type, document, language)}` };
}

/** The version of a record that took it back: /r/{version} leads here, and says it in the language that was asked for. */
export default async function Page({ params }: Props) {
  const { locale, version } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  // Before it is asked: a change in between makes the page old, never wrong.
  const made = <RecordVersion version={recordVersion()} />;
  const found = await takenBackOf(params);
  if (!found) {
    return (
      <>
        {made}
        <NotFoundView kind="notFound" locale={locale} />
      </>
    );
  }
  const { absence, restoredSeq } = found;
  const restored = restoredSeq === null ? null : { seq: restoredSeq, version: `/r/${restoredSeq}?lang=${locale}`, page: recordAddress(absence, locale) };
  return (
    <>
      {made}
      <WithdrawnView absence={absence} locale={locale} addressIn={(language) => `/${language}/withdrawn/${version}`} restored={restored} />
    </>
  );
}
