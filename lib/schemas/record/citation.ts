/** Schema of a citation. */
import type { z } from "zod";

import type { Citation } from "@/lib/domain/record/record";
import { rules } from "./rules";
import { strictObject } from "./strict-object";
import { id, listOf, quote, words } from "./values";

const citation = strictObject({
  source: id,
  locator: words.nullable(),
  quote: quote.nullable(),
}).meta({ id: "Citation" }) satisfies z.ZodType<Citation>;

export const citations = listOf(citation);

/** At least one citation. */
export const requiredCitations = citations.min(1, rules.citation);
