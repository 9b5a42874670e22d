/** Renders the pages of alerts by e-mail; none is cached or indexed. */
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PlainFrame } from "@/components/site/plain-frame";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { type Locale, locales } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { messagesOf } from "@/lib/messages/catalogue";
import type { AddressParameters } from "@/lib/schemas/addresses/address-parameters";

export type FollowProps = {
  params: Promise<{ locale: string; token?: string }>;
  searchParams: Promise<AddressParameters>;
};

type Context = { locale: Locale; record: PublicRecord; madeAt: Date };

/** `addressIn`: of the same page in another language. Null for an unknown language. */
export async function followPage(
  { params }: FollowProps,
  addressIn: (language: Locale) => string,
  render: (context: Context) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  const record = await readPublishedRecord();
  const madeAt = now();
  return (
    <PlainFrame locale={locale} madeAt={madeAt} record={record} addressIn={addressIn}>
      {await render({ locale, record, madeAt })}
    </PlainFrame>
  );
}

type Titles = "title" | "sentTitle" | "endedTitle" | "manageTitle";

export async function followMetadata({ params }: FollowProps, title: Titles): Promise<Metadata> {
  const { locale } = await params;
  return {
    title: messagesOf(locale === "ko" ? "ko" : "en").follow[title],
    robots: { index: false, follow: false },
    // The address of a mail's link is a secret.
    referrer: "same-origin",
  };
}
