/** What an issue's two-sided ledger holds: one row a development, newest first, claims sorted by side. */
import { citationsOf } from "@/lib/domain/sources/citations";
import type { Lookup } from "@/lib/domain/record/lookup";
import { earliestInstant, isExact, spanOf } from "@/lib/domain/time/partial-date";
import type { Claim, ClaimSide, Development, Stage } from "@/lib/domain/record/record";
import type { Standing } from "./standing";

/**
 * What may be said of the text at a step: `none` exists yet; this step `published` one; an agreed one that existed
 * before is `unchanged` by it; or what exists is one side's own, such as a proclamation, and `not_agreed`.
 */
export type TextState = "none" | "published" | "unchanged" | "not_agreed";

const isWritten: ReadonlySet<Stage> = new Set(["text_published", "signed", "under_review"]);
const isApart: ReadonlySet<Stage> = new Set(["raised", "narrowing", "deferred", "left_out"]);

/** The agreement stands in a text by then; what is quoted while the sides are apart is the text of one of them. */
function isAgreedText({ stage, claims }: Development): boolean {
  return isWritten.has(stage) || (!isApart.has(stage) && claims.some(({ side }) => side === "text"));
}

export type LedgerRow = {
  development: Development;
  claims: Record<Exclude<ClaimSide, "observer">, Claim[]>;
  observers: Claim[];
  /** Stage or effect is another than in the development before; true for the first. */
  changed: boolean;
  /** Stage is another than in the development before; true for the first. */
  stageChanged: boolean;
  /** It takes effect from a date before its own, which no step before it had given. */
  retroactive: boolean;
  text: TextState;
};

/** An official text of the very day: what the step reports is that it came out, as does one that is backdated. */
function citesNewText(development: Development, sources: Lookup["sources"]): boolean {
  const { earliest, latest } = spanOf(development.date);
  return citationsOf(development).some(({ source }) => {
    const cited = sources.get(source);
    if (cited?.tier !== "official_text" || !cited.publishedOn || !isExact(cited.publishedOn)) return false;
    const published = spanOf(cited.publishedOn);
    return published.earliest <= latest && earliest <= published.latest;
  });
}

/** The rows of a standing's history; a development not yet happened as of the standing's date is not in it. */
export function ledgerRows(standing: Pick<Standing, "history">, { sources }: Pick<Lookup, "sources">): LedgerRow[] {
  let before: Development | null = null;
  let existing: "none" | "not_agreed" | "unchanged" = "none";
  const written = new Set<Stage>();
  const appliesFrom = new Set<string>();
  const rows = standing.history.map((development): LedgerRow => {
    const of = (side: ClaimSide) => development.claims.filter((claim) => claim.side === side);
    const { stage } = development;
    const { effectiveFrom } = development;
    // Said once, by the step that announced it: a later one that repeats the date backdates nothing.
    const retroactive =
      effectiveFrom !== null &&
      !appliesFrom.has(effectiveFrom.value) &&
      earliestInstant(effectiveFrom).getTime() < earliestInstant(development.date).getTime();
    if (effectiveFrom) appliesFrom.add(effectiveFrom.value);
    const published = retroactive || ((stage === "text_published" || stage === "signed") && !written.has(stage)) || citesNewText(development, sources);
    const text: TextState = published || (existing === "none" && of("text").length > 0) ? "published" : existing;
    written.add(stage);
    if (isAgreedText(development)) existing = "unchanged";
    else if (existing === "none" && text === "published") existing = "not_agreed";
    const row = {
      development,
      claims: { KR: of("KR"), US: of("US"), text: of("text") },
      observers: of("observer"),
      stageChanged: before?.stage !== development.stage,
      changed: before === null || before.stage !== development.stage || before.effect !== development.effect,
      retroactive,
      text,
    };
    before = development;
    return row;
  });
  return rows.reverse();
}
