import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { RevisionView } from "@/components/revision/revision-view";
import { findPublishedRevision } from "@/lib/db/published-revision";
import { readPublishedRecord } from "@/lib/db/published-record";
import { type Locale, locales } from "@/lib/domain/record";
import { recordName } from "@/lib/domain/record-names";
import { referenceNames } from "@/lib/domain/reference-names";
import { messagesOf } from "@/lib/messages/catalogue";
import { preferredLanguage } from "@/lib/preferred-language";

type Props = { params: Promise<{ revision: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function localeOf(searchParams: Props["searchParams"]): Promise<Locale> {
  const { lang } = await searchParams;
  const chosen = locales.find((known) => known === lang);
  return chosen ?? preferredLanguage((await headers()).get("accept-language"));
}

/** Zero, which no version has, for what is none. */
async function askedVersion(params: Props["params"]): Promise<number> {
  const { revision } = await params;
  return /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : 0;
}

async function revisionOf(params: Props["params"]) {
  return findPublishedRevision(await askedVersion(params));
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(searchParams);
  const revision = await revisionOf(params);
  const words = messagesOf(locale);
  if (!revision) return { title: words.errors.notFound.title };
  const title = words.revision.title.replace("{version}", String(revision.version)).replace("{name}", () => recordName(revision.type, revision.document, locale));
  return { title: `${title} · ${words.site.name}`, alternates: { canonical: `/r/${revision.seq}` } };
}

/** One saved version of one record, for ever at its address. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await localeOf(searchParams);
  setRequestLocale(locale);
  const revision = await revisionOf(params);
  // Only a kept page can be sent as 404 or 410 and still be read without script.
  if (!revision) redirect(`/${locale}/withdrawn/${await askedVersion(params)}`);
  return <RevisionView revision={revision} names={referenceNames(await readPublishedRecord(), locale)} locale={locale} />;
}
