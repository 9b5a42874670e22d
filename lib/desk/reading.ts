/** What an article proposes, as the page shows it. */
import type { Locale } from "@/lib/domain/record/record";
import type { Known } from "@/lib/intake/known";
import type { Span } from "@/lib/intake/text/spans";
import type { ProposalKind } from "@/lib/schemas/forms/proposal-fields";
import type { Option } from "./form-labels";

export type ProposalView = {
  /** The name of its controls, such as `claim[120]`. */
  key: string;
  kind: ProposalKind;
  title: string;
  /** What else is told in its row. */
  details: string[];
  /** Exact words of the article. */
  quote: string | null;
  /** The values of its controls, by their whole names. */
  values: Record<string, string>;
  words: Span;
  sentence: string;
  /** The record that has it already; `moved`: as in `Known`. */
  known: { href: string; name: string; moved: Known["moved"] | null } | null;
  /** True where a language model proposes it, and the rules do not. */
  isByModel: boolean;
};

/** What the record knows and the article only mentions. */
export type Recognised = {
  kind: "official" | "event" | "date";
  name: string;
  words: string;
  sentence: string;
};

/** Everything that the page shows of an article; it can be sent to the browser. */
export type Reading = {
  language: Locale;
  isMachineTranslated: boolean;
  title: string | null;
  /** The cleaned text, into which all places point. */
  text: string;
  wordCount: number;
  /** Id of the source of this article that is on record. */
  knownSource: string | null;
  /** In the order of the text, the source first. */
  proposals: ProposalView[];
  recognised: Recognised[];
  /** The choices whose lists depend on the article and the record. */
  options: Record<string, Option[]>;
};
