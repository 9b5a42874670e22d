import type { Metadata } from "next";
import { headers } from "next/headers";
import { setRequestLocale } from "next-intl/server";
import { RevisionView } from "@/components/revision/revision-view";
import { NotFoundView } from "@/components/site/not-found-view";
import { WithdrawnView } from "@/components/withdrawn/withdrawn-view";
import { findPublishedRevision } from "@/lib/db/published/published-revision";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findWithdrawalVersion } from "@/lib/db/published/withdrawal-versions";
import { type Locale, locales } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { referenceNames } from "@/lib/domain/record/reference-names";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { answer } from "@/lib/http/answer-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { preferredLanguage } from "@/lib/http/preferred-language";

type Props = { params: Promise<{ revision: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function localeOf(searchParams: Props["searchParams"]): Promise<Locale> {
  const { lang } = await searchParams;
  const chosen = locales.find((known) => known === lang);
  return chosen ?? preferredLanguage((await headers()).get("accept-language"));
}

/** The published revision or the withdrawal with this number; null for neither. */
async function versionOf(params: Props["params"]) {
  const { revision } = await params;
  if (!/^[1-9]\d{0,8}$/.test(revision)) return null;
  const seq = Number(revision);
  const published = await findPublishedRevision(seq);
  if (published) return { published };
  const withdrawal = await findWithdrawalVersion(seq);
  return withdrawal && { withdrawal };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(searchParams);
  const { errors, revision, withdrawn, site } = messagesOf(locale);
  const found = await versionOf(params);
  const titled = (title: string) => `${title} · ${site.name}`;
  if (!found) return { title: titled(errors.notFound.title) };
  if (found.withdrawal) {
    const { type, document } = found.withdrawal.absence;
    return { title: titled(`${withdrawn.type[type]}: ${recordName(type, document, locale)}`) };
  }
  const { seq, version, type, document } = found.published;
  const title = revision.title.replace("{version}", String(version)).replace("{name}", () => recordName(type, document, locale));
  return { title: titled(title), alternates: { canonical: `/r/${seq}` } };
}

/** One revision of a record at its permanent address; that of a withdrawal says so. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await localeOf(searchParams);
  setRequestLocale(locale);
  const found = await versionOf(params);
  if (!found) {
    answer.status(404);
    return <NotFoundView kind="notFound" locale={locale} />;
  }
  if (found.published) return <RevisionView revision={found.published} names={referenceNames(await readPublishedRecord(), locale)} locale={locale} />;
  const { absence, restoredSeq } = found.withdrawal;
  if (restoredSeq === null) answer.status(410);
  const restored = restoredSeq === null ? null : { seq: restoredSeq, version: `/r/${restoredSeq}?lang=${locale}`, page: recordAddress(absence, locale) };
  return <WithdrawnView absence={absence} locale={locale} addressIn={(language) => `/r/${absence.seq}?lang=${language}`} restored={restored} />;
}
