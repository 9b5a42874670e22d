import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { publishedDataFiles } from "@/app/data/published-data";
import { dataLists, DataView } from "@/components/data/data-view";
import { CalendarLinks } from "@/components/site/calendar-links";
import { FeedLinks } from "@/components/site/feed-links";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { env } from "@/lib/env";
import { trendSeries } from "@/lib/export/pages/trend-tables";
import { dataLicence } from "@/lib/format/data-licence";
import { messagesOf } from "@/lib/messages/catalogue";
import { listReleases } from "@/lib/releases/release-files";

function aboutData({ view, parameters }: ReaderRequest): About {
  const { title, description } = messagesOf(view.locale).data;
  return { title, description, place: { page: "data" }, ...laterPage(dataLists, parameters) };
}

async function DataPage({ view, record, parameters }: ReaderRequest) {
  const releases = await listReleases(env.RELEASES_FOLDER);
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={aboutData({ view, record, parameters })}
    >
      <DataView
        requested={requestedPage(parameters, dataLists)}
        files={publishedDataFiles(record)}
        series={trendSeries}
        releases={releases}
        licence={dataLicence}
        siteUrl={env.SITE_URL}
        revision={record.revision}
        changedAt={record.changedAt}
        locale={view.locale}
      />
      <CalendarLinks view={view} siteUrl={env.SITE_URL} scope={{ of: "all" }} />
      <FeedLinks view={view} scope={{ of: "changes" }} />
      <FeedLinks view={view} scope={{ of: "corrections" }} />
      <FeedLinks view={view} scope={{ of: "rates" }} />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutData);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, DataPage);
}
