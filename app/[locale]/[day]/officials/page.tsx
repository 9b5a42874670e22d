import { type Asked, requestedPage, laterPage, readerMetadata, readerPage, type ReaderProps } from "@/app/_reader/reader-page";
import { officialsLists, OfficialsView } from "@/components/officials/officials-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

function aboutOfficials({ view, parameters }: Asked): About {
  return { title: messagesOf(view.locale).officials.title, place: { page: "officials" }, ...laterPage(officialsLists, parameters) };
}

function OfficialsPage({ parameters, ...seen }: Asked) {
  return (
    <ReaderFrame {...seen} siteUrl={env.SITE_URL} about={aboutOfficials({ ...seen, parameters })}>
      <OfficialsView record={seen.record} view={seen.view} asked={requestedPage(parameters, officialsLists)} />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutOfficials);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, OfficialsPage);
}
