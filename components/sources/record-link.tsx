import { LocalizedText } from "@/components/ui/localized-text";
import type { AsOf } from "@/lib/domain/time/as-of";
import type { Issue, Locale, Text } from "@/lib/domain/record/record";
import { addressOf, type RecordPage } from "@/lib/format/addresses/page-addresses";
import { entryAddress } from "@/lib/format/addresses/row-addresses";

type Props = {
  page: RecordPage;
  id: string;
  name: Text;
  locale: Locale;
  /** An entry of the issue that the page is of. */
  entry?: { issue: Issue; id: string; asOf: AsOf };
};

/** The name of an entry of the record, linked to its page. */
export function RecordLink({ page, id, name, locale, entry }: Props) {
  const address = addressOf({ page, id }, locale, null);
  return (
    <a href={entry ? entryAddress(address, entry.issue, entry.id, entry.asOf) : address}>
      <LocalizedText text={name} locale={locale} />
    </a>
  );
}
