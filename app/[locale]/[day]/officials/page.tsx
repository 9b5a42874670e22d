import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { officialsLists, OfficialsView } from "@/components/officials/officials-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

function aboutOfficials({ view, parameters }: ReaderRequest): About {
  return {
    title: messagesOf(view.locale).officials.title,
    place: { page: "officials" },
    ...laterPage(officialsLists, parameters),
  };
}

function OfficialsPage({ parameters, ...context }: ReaderRequest) {
  return (
    <ReaderFrame {...context} siteUrl={env.SITE_URL} about={aboutOfficials({ ...context, parameters })}>
      <OfficialsView
        record={context.record}
        view={context.view}
        requested={requestedPage(parameters, officialsLists)}
      />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutOfficials);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, OfficialsPage);
}
