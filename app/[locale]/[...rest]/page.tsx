import { hasLocale } from "next-intl";
import { NotFoundView } from "@/components/site/not-found-view";
import { locales } from "@/lib/domain/record";
import { messagesOf } from "@/lib/messages/catalogue";

export const dynamic = "force-static";
export const revalidate = 60;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return { title: messagesOf(locale === "ko" ? "ko" : "en").errors.notFound.title };
}

/** Any address without a page of its own gets the not-found page of its language. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  return hasLocale(locales, locale) ? <NotFoundView kind="notFound" locale={locale} /> : null;
}
