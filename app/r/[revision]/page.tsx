import type { Metadata } from "next";
import { headers } from "next/headers";
import { setRequestLocale } from "next-intl/server";
import { RevisionView } from "@/components/revision/revision-view";
import { NotFoundView } from "@/components/site/not-found-view";
import { WithdrawnView } from "@/components/withdrawn/withdrawn-view";
import { findPublishedRevision } from "@/lib/db/published/published-revision";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findWithdrawalVersion } from "@/lib/db/published/withdrawal-versions";
import { sharingMetadata } from "@/app/_reader/sharing-metadata";
import { env } from "@/lib/env";
import { type Locale, locales } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { referenceNames } from "@/lib/domain/record/reference-names";
import { oembedTypes } from "@/lib/format/addresses/embed-addresses";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { shareAddressOfRevision } from "@/lib/format/addresses/share-addresses";
import { revisionText } from "@/lib/share/revision-card";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { preferredLanguage } from "@/lib/http/preferred-language";

type Props = {
  params: Promise<{ revision: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

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
  const { errors, withdrawn, site } = messagesOf(locale);
  const found = await versionOf(params);
  const titled = (title: string) => `${title} · ${site.name}`;
  if (!found) return { title: titled(errors.notFound.title) };
  if (found.withdrawal) {
    const { type, document } = found.withdrawal.absence;
    return { title: titled(`${withdrawn.type[type]}: ${recordName(type, document, locale)}`) };
  }
  const { seq, version, type, document } = found.published;
  const title = translatorOf(locale)("revision.title", { version, name: recordName(type, document, locale) });
  const description = revisionText(found.published, locale) ?? site.description;
  const addressIn = (language: Locale) => `/r/${seq}?lang=${language}`;
  return {
    title: titled(title),
    description,
    alternates: {
      canonical: `/r/${seq}`,
      languages: {
        ...Object.fromEntries(locales.map((language) => [language, addressIn(language)])),
        "x-default": `/r/${seq}`,
      },
      types: oembedTypes(`${env.SITE_URL}${addressIn(locale)}`, title),
    },
    ...sharingMetadata({
      title,
      description,
      url: addressIn(locale),
      imageUrl: shareAddressOfRevision(seq, locale),
      locale,
    }),
  };
}

/** One revision of a record at its permanent address; that of a withdrawal says so. */
export default async function Page({ params, searchParams }: Props) {
  const locale = await localeOf(searchParams);
  setRequestLocale(locale);
  const found = await versionOf(params);
  // Only a later version, a correction or a withdrawal changes what is said of a version.
  responseContext.freshUntil(null);
  if (!found) {
    responseContext.status(404);
    return <NotFoundView kind="notFound" locale={locale} />;
  }
  if (found.published)
    return (
      <RevisionView
        revision={found.published}
        names={referenceNames(await readPublishedRecord(), locale)}
        locale={locale}
      />
    );
  const { absence, restoredSeq } = found.withdrawal;
  if (restoredSeq === null) responseContext.status(410);
  const restored =
    restoredSeq === null
      ? null
      : {
          seq: restoredSeq,
          version: `/r/${restoredSeq}?lang=${locale}`,
          page: recordAddress(absence, locale),
        };
  return (
    <WithdrawnView
      absence={absence}
      locale={locale}
      addressIn={(language) => `/r/${absence.seq}?lang=${language}`}
      restored={restored}
    />
  );
}
