/** The two-sided history of an issue: one row a development, newest first, with claims by side. */
import { citationsOf } from "@/lib/domain/sources/citations";
import type { Lookup } from "@/lib/domain/record/lookup";
import { earliestInstant, isExact, spanOf } from "@/lib/domain/time/partial-date";
import type { Claim, ClaimSide, Development, Stage } from "@/lib/domain/record/record";
import type { Standing } from "./standing";

/**
 * The state of the text at a step: `none` exists; the step `published` one; an earlier agreed text is
 * `unchanged`; or the existing text is unilateral, such as a proclamation, and `not_agreed`.
 */
type TextState = "none" | "published" | "unchanged" | "not_agreed";

const writtenStages: ReadonlySet<Stage> = new Set(["text_published", "signed", "under_review"]);
const apartStages: ReadonlySet<Stage> = new Set(["raised", "narrowing", "deferred", "left_out"]);

/** Whether an agreed text exists; a text quoted while the sides are apart is unilateral. */
function isAgreedText({ stage, claims }: Development): boolean {
  return writtenStages.has(stage) || (!apartStages.has(stage) && claims.some(({ side }) => side === "text"));
}

export type LedgerRow = {
  development: Development;
  claims: Record<Exclude<ClaimSide, "observer">, Claim[]>;
  observers: Claim[];
  /** Stage or effect differs from the previous development; true for the first. */
  changed: boolean;
  /** Stage differs from the previous development; true for the first. */
  stageChanged: boolean;
  /** It takes effect from a date before its own that no earlier step had announced. */
  retroactive: boolean;
  text: TextState;
};

/** Whether the step cites an official text published on its day. */
function citesNewText(development: Development, sources: Lookup["sources"]): boolean {
  const { earliest, latest } = spanOf(development.date);
  return citationsOf(development).some(({ source }) => {
    const cited = sources.get(source);
    if (cited?.tier !== "official_text" || !cited.publishedOn || !isExact(cited.publishedOn)) return false;
    const published = spanOf(cited.publishedOn);
    return published.earliest <= latest && earliest <= published.latest;
  });
}

/** The rows of a standing's history, which contains only developments that had happened. */
export function ledgerRows(
  standing: Pick<Standing, "history">,
  { sources }: Pick<Lookup, "sources">,
): LedgerRow[] {
  let before: Development | null = null;
  let existing: "none" | "not_agreed" | "unchanged" = "none";
  const written = new Set<Stage>();
  const appliesFrom = new Set<string>();
  const rows = standing.history.map((development): LedgerRow => {
    const of = (side: ClaimSide) => development.claims.filter((claim) => claim.side === side);
    const { stage } = development;
    const { effectiveFrom } = development;
    // Only the first step that announces a date is retroactive; later ones repeat it.
    const retroactive =
      effectiveFrom !== null &&
      !appliesFrom.has(effectiveFrom.value) &&
      earliestInstant(effectiveFrom).getTime() < earliestInstant(development.date).getTime();
    if (effectiveFrom) appliesFrom.add(effectiveFrom.value);
    const published =
      retroactive ||
      ((stage === "text_published" || stage === "signed") && !written.has(stage)) ||
      citesNewText(development, sources);
    const text: TextState =
      published || (existing === "none" && of("text").length > 0) ? "published" : existing;
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
