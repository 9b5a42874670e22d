import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { sourceLists, SourcesView } from "@/components/sources/sources-view";
import type { Source } from "@/lib/domain/record/record";
import { languagesOf } from "@/lib/domain/sources/source-list";
import { env } from "@/lib/env";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import type { AddressParameters } from "@/lib/schemas/addresses/address-parameters";
import { parseSourceChoice, sourcesQuery } from "@/lib/schemas/addresses/sources-address";

function SourcesPage({ view, record, parameters }: ReaderRequest) {
  const { choice, problems } = choiceIn(parameters, record.sources);
  if (problems.length > 0) responseContext.status(400);
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{ ...aboutSources({ view, record, parameters }), choice: sourcesQuery(choice) }}
    >
      <SourcesView
        record={record}
        view={view}
        choice={choice}
        problems={problems}
        requested={requestedPage(parameters, sourceLists)}
      />
    </ReaderFrame>
  );
}

function choiceIn(parameters: AddressParameters, sources: readonly Source[]) {
  return parseSourceChoice(parameters, languagesOf(sources));
}

function aboutSources({ view, record, parameters }: ReaderRequest): About {
  const query = sourcesQuery(choiceIn(parameters, record.sources).choice);
  const words = messagesOf(view.locale).sources;
  return {
    title: words.title,
    description: words.description,
    place: { page: "sources" },
    ...laterPage(sourceLists, parameters, { query }),
  };
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutSources);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, SourcesPage);
}
