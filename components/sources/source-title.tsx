import type { Source } from "@/lib/domain/record/record";
import { titleLanguage } from "@/lib/domain/sources/source-list";

/** The printed or descriptive title, marked with its language. */
export function SourceTitle({ source }: { source: Source }) {
  return <span lang={titleLanguage(source)}>{source.title}</span>;
}
