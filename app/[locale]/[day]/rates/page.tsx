import { EmbedBox } from "@/app/_reader/embed-box";
import { type Asked, requestedPage, laterPage, readerMetadata, readerPage, type ReaderProps } from "@/app/_reader/reader-page";
import { RatesFile } from "@/components/rates/rates-file";
import { ratesLists, RatesView } from "@/components/rates/rates-view";
import { FeedLinks } from "@/components/site/feed-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import { ratesSentence } from "@/lib/share/rates-sentence";

function aboutRates({ view, record, parameters }: Asked): About {
  return { title: messagesOf(view.locale).rates.title, description: ratesSentence(record.measures, view.asOf, view.locale), place: { page: "rates" }, ...laterPage(ratesLists, parameters) };
}

function RatesPage({ parameters, ...seen }: Asked) {
  return (
    <ReaderFrame {...seen} siteUrl={env.SITE_URL} about={aboutRates({ ...seen, parameters })}>
      <RatesView record={seen.record} view={seen.view} asked={requestedPage(parameters, ratesLists)} />
      <RatesFile view={seen.view} />
      <FeedLinks view={seen.view} scope={{ of: "rates" }} />
      <EmbedBox place={{ page: "rates" }} {...seen} />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutRates);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, RatesPage);
}
