import { getTranslations } from "next-intl/server";
import { OpenView, type SentenceWords } from "@/components/open/open-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { ReaderView } from "@/components/site/reader-view";
import type { PublishedRecord } from "@/lib/db/published-record";
import type { Locale } from "@/lib/domain/record";
import { env } from "@/lib/env";

async function sentenceWords(locale: Locale): Promise<SentenceWords[Locale]> {
  const t = await getTranslations({ locale, namespace: "open" });
  return {
    label: t("sentence.label"),
    sentence: (values) => t("sentence.live", values),
    source: (url) => t("sentence.source", { url }),
    copy: t("copy"),
    copyWithSource: t("copyWithSource"),
    copied: t("copied"),
  };
}

/** The answer page inside its frame; its sentence stands in both languages. */
export async function OpenPage({ view, record }: { view: ReaderView; record: PublishedRecord }) {
  const words = { en: await sentenceWords("en"), ko: await sentenceWords("ko") };
  return (
    <ReaderFrame view={view} record={record} place={{ page: "open" }}>
      <OpenView record={record} view={view} siteUrl={env.SITE_URL} words={words} />
    </ReaderFrame>
  );
}
