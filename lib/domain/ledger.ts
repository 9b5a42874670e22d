/** What an issue's two-sided ledger holds: one row a development, newest first, claims sorted by side. */
import type { Claim, ClaimSide, Development } from "./record";
import { earliestInstant } from "./partial-date";
import type { Standing } from "./standing";

export type LedgerRow = {
  development: Development;
  claims: Record<Exclude<ClaimSide, "observer">, Claim[]>;
  observers: Claim[];
  /** Stage or effect is another than in the development before; true for the first. */
  changed: boolean;
  /** Stage is another than in the development before; true for the first. */
  stageChanged: boolean;
  /** It takes effect from a date before its own. */
  retroactive: boolean;
  /** A text was on record before or at this development, so an empty text cell means "unchanged". */
  textBefore: boolean;
};

/** The rows of a standing's history; a development not yet happened as of the standing's date is not in it. */
export function ledgerRows(standing: Pick<Standing, "history">): LedgerRow[] {
  let before: Development | null = null;
  let textBefore = false;
  const rows = standing.history.map((development): LedgerRow => {
    const of = (side: ClaimSide) => development.claims.filter((claim) => claim.side === side);
    textBefore ||=
      of("text").length > 0 || development.stage === "text_published" || development.stage === "signed";
    const row = {
      development,
      claims: { KR: of("KR"), US: of("US"), text: of("text") },
      observers: of("observer"),
      stageChanged: before?.stage !== development.stage,
      changed: before === null || before.stage !== development.stage || before.effect !== development.effect,
      retroactive:
        development.effectiveFrom !== null &&
        earliestInstant(development.effectiveFrom).getTime() < earliestInstant(development.date).getTime(),
      textBefore,
    };
    before = development;
    return row;
  });
  return rows.reverse();
}
