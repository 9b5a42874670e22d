/** Writes /llms.txt (llmstxt.org): what this site is, and where programs that read text find it. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { groups } from "@/lib/domain/status/status";
import { dataAddress, datasetArchive } from "@/lib/format/addresses/data-addresses";
import { dataLicence } from "@/lib/format/data-licence";
import { opmlAddress } from "@/lib/format/addresses/feed-addresses";
import { pageFileAddress, pagesWithFile } from "@/lib/format/addresses/file-addresses";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { escapedMarkdown } from "./pages/markdown";

/** Pages and issues as Markdown, then data, API and feeds. */
export function llmsText(record: PublicRecord, asOf: AsOf, locale: Locale, siteUrl: string): string {
  const t = translatorOf(locale);
  const { site, api, data, feeds } = messagesOf(locale);
  const link = (name: string, address: string, about = "") =>
    `- [${escapedMarkdown(name)}](${siteUrl}${address})${about === "" ? "" : `: ${about}`}`;
  const { columns } = boardAsOf(record.issues, asOf);
  const issues = groups.flatMap((group) => columns[group]);
  return [
    `# ${site.name}`,
    `> ${site.description}`,
    t("data.llms.use", {
      example: `${siteUrl}/${locale}/as-of/2025-10-22/open.md`,
      licence: dataLicence.name,
    }),
    `## ${data.llms.pages}`,
    pagesWithFile("md")
      .map((page) => link(site.nav[page], pageFileAddress({ page }, "md", locale, null)))
      .join("\n"),
    `## ${data.llms.issues}`,
    issues
      .map(({ issue }) =>
        link(
          plainWording(issue.title, locale),
          pageFileAddress({ page: "issue", id: issue.id }, "md", locale, null),
        ),
      )
      .join("\n"),
    `## ${data.title}`,
    [
      link(api.title, "/api/v1/openapi.json", api.description),
      link(data.packageTitle, dataAddress("datapackage.json")),
      link(datasetArchive, dataAddress(datasetArchive)),
      link(feeds.page.title, opmlAddress(locale), feeds.page.description),
      link(site.nav.about, addressOf({ page: "about" }, locale, null)),
    ].join("\n"),
    `## Optional`,
    (["timeline", "trips", "trends"] as const)
      .map((page) => link(site.nav[page], pageFileAddress({ page }, "csv", locale, null)))
      .join("\n"),
    "",
  ].join("\n\n");
}
