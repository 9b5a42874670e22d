import type { Seen } from "@/app/reader-page";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { SourcesView } from "@/components/sources/sources-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import type { SourceChoice } from "@/lib/schemas/source-choice";

/** The list of sources inside its frame, whole or by choice. */
export function SourcesPage({ view, record, choice, problems }: Seen & SourceChoice) {
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutSources({ view, record })}>
      <SourcesView record={record} view={view} choice={choice} problems={problems} />
    </ReaderFrame>
  );
}

export function aboutSources({ view }: Seen): About {
  const words = messagesOf(view.locale).sources;
  return { title: words.title, description: words.description, place: { page: "sources" } };
}
