import type { ReaderView } from "@/components/site/reader-view";
import { mainCharge } from "@/lib/domain/measures/main-duty";
import type { Measure } from "@/lib/domain/record/record";
import type { Standing } from "@/lib/domain/status/standing";
import { formatMainCharge } from "@/lib/format/rates";
import { ChargeWords } from "./charge-words";

type Props = { standing: Standing; measures: readonly Measure[]; view: Pick<ReaderView, "asOf" | "locale"> };

/** The duty on the main goods of an issue, beside its status; nothing if they have no duty. */
export function MainCharge({ standing, measures, view: { asOf, locale } }: Props) {
  const main = mainCharge(standing, measures, asOf);
  if (!main) return null;
  return <ChargeWords state={main.charge.status} said={formatMainCharge(main, locale)} />;
}
