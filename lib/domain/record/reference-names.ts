/** Names by id of all records that another record can refer to. */
import type { Locale, RecordLists } from "./record";
import { developmentName, recordName } from "./record-names";

/** Names by id of sources, officials, issues and developments. */
export function referenceNames(
  { sources, officials, issues }: Pick<RecordLists, "sources" | "officials" | "issues">,
  locale: Locale,
): Record<string, string> {
  return Object.fromEntries([
    ...sources.map((source) => [source.id, recordName("source", source, locale)] as const),
    ...officials.map((official) => [official.id, recordName("official", official, locale)] as const),
    ...issues.map((issue) => [issue.id, recordName("issue", issue, locale)] as const),
    ...issues.flatMap((issue) =>
      issue.developments.map(
        (development) =>
          [development.id, developmentName(recordName("issue", issue, locale), { ...development })] as const,
      ),
    ),
  ]);
}
