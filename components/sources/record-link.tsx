import { Words } from "@/components/ui/words";
import type { Locale, Text } from "@/lib/domain/record";
import { addressOf, type RecordPage } from "@/lib/format/addresses";

type Props = {
  page: RecordPage;
  id: string;
  name: Text;
  locale: Locale;
  /** An entry on that page. */
  entry?: string;
};

/** The name of an entry of the record, leading to its page. */
export function RecordLink({ page, id, name, locale, entry }: Props) {
  return (
    <a href={`${addressOf({ page, id }, locale, null)}${entry ? `#${entry}` : ""}`}>
      <Words text={name} locale={locale} />
    </a>
  );
}
