import { EmbedBox } from "@/app/_reader/embed-box";
import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { openLists, OpenView, type SentenceWords } from "@/components/open/open-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import type { Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";

function sentenceWords(locale: Locale): SentenceWords[Locale] {
  const t = translatorOf(locale);
  return {
    label: t("open.sentence.label"),
    sentence: (values) => t("open.sentence.live", values),
    source: (url) => t("open.sentence.source", { url }),
    copy: t("open.copy"),
    copyWithSource: t("open.copyWithSource"),
    copied: t("open.copied"),
    notCopied: t("open.notCopied"),
  };
}

/** The sentence for copying is in both languages. */
function OpenPage({ view, record, parameters }: ReaderRequest) {
  const words = { en: sentenceWords("en"), ko: sentenceWords("ko") };
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={aboutOpen({ view, record, parameters })}
    >
      <OpenView
        record={record}
        view={view}
        siteUrl={env.SITE_URL}
        words={words}
        requested={requestedPage(parameters, openLists)}
      />
      <EmbedBox place={{ page: "open" }} view={view} record={record} />
    </ReaderFrame>
  );
}

function aboutOpen({ view, parameters }: ReaderRequest): About {
  return {
    title: messagesOf(view.locale).open.title,
    place: { page: "open" },
    ...laterPage(openLists, parameters),
  };
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutOpen);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, OpenPage);
}
