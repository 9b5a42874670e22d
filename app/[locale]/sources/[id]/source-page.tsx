import { MissingRecord } from "@/app/_reader/missing-record";
import { requestedPage, laterPage, type ReaderRequest, type ReaderContext } from "@/app/_reader/reader-page";
import { RecordNotesPart } from "@/app/_reader/record-notes";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { sourcePageLists, SourceView } from "@/components/sources/source-view";
import type { Locale, Source } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { translatorOf } from "@/lib/messages/translator";

function findSource(id: string, { record }: ReaderContext): Source | undefined {
  return record.sources.find((source) => source.id === id);
}

export function aboutSource(id: string, { parameters, ...context }: ReaderRequest): About | null {
  const source = findSource(id, context);
  return source
    ? { ...aboutFound(source, context.view.locale), ...laterPage(sourcePageLists, parameters) }
    : null;
}

function aboutFound({ id, title, publisher }: Source, locale: Locale): About {
  const description = translatorOf(locale)("sources.sourceDescription", { publisher });
  return { title, description, place: { page: "source", id } };
}

/** A source with everything that cites it. */
export function SourcePage({ id, view, record, parameters }: ReaderRequest & { id: string }) {
  const source = findSource(id, { view, record });
  if (!source) return <MissingRecord place={{ page: "source", id }} view={view} />;
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{ ...aboutFound(source, view.locale), ...laterPage(sourcePageLists, parameters) }}
    >
      <SourceView
        requested={requestedPage(parameters, sourcePageLists)}
        source={source}
        record={record}
        view={view}
      />
      <RecordNotesPart
        type="source"
        id={id}
        place={{ page: "source", id }}
        requested={requestedPage(parameters, sourcePageLists)}
        lists={sourcePageLists}
        view={view}
        record={record}
      />
    </ReaderFrame>
  );
}
