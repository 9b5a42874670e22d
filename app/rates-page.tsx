import { askedPage, laterPage, type Asked } from "@/app/reader-page";
import { EmbedBox } from "@/app/embed-box";
import { RatesFile } from "@/components/rates/rates-file";
import { ratesLists, RatesView } from "@/components/rates/rates-view";
import { FeedLinks } from "@/components/site/feed-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import { ratesSentence } from "@/lib/share/rates-sentence";

export function aboutRates({ view, record, parameters }: Asked): About {
  return { title: messagesOf(view.locale).rates.title, description: ratesSentence(record.measures, view.asOf, view.locale), place: { page: "rates" }, ...laterPage(ratesLists, parameters) };
}

/** What each group of goods pays, inside the frame. */
export function RatesPage({ parameters, ...seen }: Asked) {
  return (
    <ReaderFrame {...seen} siteUrl={env.SITE_URL} about={aboutRates({ ...seen, parameters })}>
      <RatesView record={seen.record} view={seen.view} asked={askedPage(parameters, ratesLists)} />
      <RatesFile view={seen.view} />
      <FeedLinks view={seen.view} scope={{ of: "rates" }} />
      <EmbedBox place={{ page: "rates" }} {...seen} />
    </ReaderFrame>
  );
}
