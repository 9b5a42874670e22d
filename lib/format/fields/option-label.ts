/** Labels of the words of closed lists on forms. */
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

type Names = Readonly<Record<string, string>>;

/**
 * The label of `option` in the field at `names` (the path of field names); the option itself where it has no
 * label.
 * @example formatOption(["claims", "side"], "KR", "en") // "Korea"
 */
export function formatOption(names: readonly string[], option: string, locale: Locale): string {
  const { status, fields } = messagesOf(locale);
  const field = names.at(-1) ?? "";
  const inside = names.at(-2);
  /** Lists whose words readers see too. */
  const lists: Record<string, Names> = {
    stage: status.stage,
    effect: status.effect,
    category: status.category,
    side: status.sideName,
    attribution: status.attribution,
    tier: status.tier,
    access: status.access,
    role: status.amountRole,
    type: status.link,
    kind: status.eventKind,
    status: inside === "schedule" ? status.schedule : inside === "steps" ? status.step : fields.option,
    rateKind: status.rateKind,
    basis: status.basis,
  };
  const words: Names = lists[field] ?? fields.option;
  return (Object.hasOwn(words, option) ? words[option] : undefined) ?? option;
}
