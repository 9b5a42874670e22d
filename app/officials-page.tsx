import type { Seen } from "@/app/reader-page";
import { OfficialsView } from "@/components/officials/officials-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";

export function aboutOfficials({ view }: Seen): About {
  return { title: messagesOf(view.locale).officials.title, place: { page: "officials" } };
}

/** The list of people inside its frame. */
export function OfficialsPage(seen: Seen) {
  return (
    <ReaderFrame {...seen} siteUrl={env.SITE_URL} about={aboutOfficials(seen)}>
      <OfficialsView record={seen.record} view={seen.view} />
    </ReaderFrame>
  );
}
