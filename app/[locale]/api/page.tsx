import { readerMetadata, readerPage, type ReaderProps, type ReaderContext } from "@/app/_reader/reader-page";
import { apiSite } from "@/app/api/v1/api-site";
import { ApiView } from "@/components/api/api-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { apiReference } from "@/lib/api/reference";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { env } from "@/lib/env";
import { apiPathOf, toolArguments } from "@/lib/mcp/tools";
import { messagesOf } from "@/lib/messages/catalogue";
import { toolNames } from "@/lib/schemas/api/tool-names";

function aboutApi({ view }: ReaderContext): About {
  const { title, description } = messagesOf(view.locale).api;
  return { title, description, place: { page: "api" } };
}

/** The API reference, with examples from the record. */
async function ApiPage({ view, record }: ReaderContext) {
  const [newest] = await readPublishedChanges();
  const tools = toolNames.map((name) => ({
    name,
    path: apiPathOf(name),
    arguments: Object.keys(toolArguments(name, apiSite()).properties),
  }));
  const reference = await apiReference(apiSite(), record, newest ? String(newest.seq) : null, view.locale);
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutApi({ view, record })}>
      <ApiView
        {...reference}
        tools={tools}
        requestsPerMinute={env.API_REQUESTS_PER_MINUTE}
        maxAgeSeconds={env.PAGE_MAX_AGE_SECONDS}
        siteUrl={env.SITE_URL}
        locale={view.locale}
      />
    </ReaderFrame>
  );
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutApi);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, ApiPage);
}
