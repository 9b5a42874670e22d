import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Locale, Step } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";

/**
 * The legal text of a step, linked to the first source that reports it; on a past day `lookup` has no source
 * published later.
 */
export function InstrumentLink({
  step,
  locale,
  lookup,
}: {
  step: Step;
  locale: Locale;
  lookup: Pick<Lookup, "sources">;
}) {
  const source = step.citations.find((citation) => lookup.sources.has(citation.source))?.source;
  const words = <LocalizedText text={step.instrument} locale={locale} />;
  return source === undefined ? (
    words
  ) : (
    <a href={addressOf({ page: "source", id: source }, locale, null)}>{words}</a>
  );
}
