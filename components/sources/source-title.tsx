import type { Source } from "@/lib/domain/record/record";
import { titleLanguage } from "@/lib/domain/sources/source-list";

/** The title as it was printed or described, marked with the language it is in. */
export function SourceTitle({ source }: { source: Source }) {
  return <span lang={titleLanguage(source)}>{source.title}</span>;
}
