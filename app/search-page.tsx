import type { Seen } from "@/app/reader-page";
import { SearchView } from "@/components/search/search-view";
import { FeedLinks } from "@/components/site/feed-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import type { SearchChoice, SearchProblem } from "@/lib/schemas/search-address";

type Props = Seen & { choice: SearchChoice; problems: SearchProblem[] };

/** The search inside its frame: the field, and what it found. */
export function SearchPage({ view, record, choice, problems }: Props) {
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutSearch({ view, record }, null)}>
      <SearchView record={record} view={view} choice={choice} problems={problems} />
      <FeedLinks view={view} scope={choice.q === null ? { of: "changes" } : { of: "search", q: choice.q, kind: choice.kind }} />
    </ReaderFrame>
  );
}

export function aboutSearch({ view }: Seen, q: string | null): About {
  const words = messagesOf(view.locale).search;
  // Put in by a function: in a plain replacement a dollar sign that was typed would mean something.
  return { title: q === null ? words.title : words.titleFor.replace("{q}", () => q), place: { page: "search" } };
}
