import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { NotFoundView } from "@/components/site/not-found-view";
import { locales } from "@/lib/domain/record/record";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: messagesOf(locale === "ko" ? "ko" : "en").errors.notFound.title };
}

/** The not-found page of a language; that of an unknown language is in the layout. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  responseContext.status(404);
  return hasLocale(locales, locale) ? <NotFoundView kind="notFound" locale={locale} /> : null;
}
