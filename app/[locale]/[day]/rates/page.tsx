import { EmbedBox } from "@/app/_reader/embed-box";
import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { RatesFile } from "@/components/rates/rates-file";
import { ratesLists, RatesView } from "@/components/rates/rates-view";
import { FeedLinks } from "@/components/site/feed-links";
import { FollowLink } from "@/components/site/follow-link";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import { ratesSentence } from "@/lib/share/rates-sentence";

function aboutRates({ view, record, parameters }: ReaderRequest): About {
  return {
    title: messagesOf(view.locale).rates.title,
    description: ratesSentence(record.measures, view.asOf, view.locale),
    place: { page: "rates" },
    ...laterPage(ratesLists, parameters),
  };
}

function RatesPage({ parameters, ...context }: ReaderRequest) {
  return (
    <ReaderFrame {...context} siteUrl={env.SITE_URL} about={aboutRates({ ...context, parameters })}>
      <RatesView
        record={context.record}
        view={context.view}
        requested={requestedPage(parameters, ratesLists)}
      />
      <RatesFile view={context.view} />
      <FeedLinks view={context.view} scope={{ of: "rates" }} />
      <FollowLink view={context.view} scope={{ of: "rates" }} isOffered={env.SMTP_URL !== undefined} />
      <EmbedBox place={{ page: "rates" }} {...context} />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutRates);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, RatesPage);
}
