/** Parses what somebody wants to follow, from an address or a form. */
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { id } from "@/lib/schemas/record/values";
import { parseSearchChoice } from "./search-address";

/**
 * Null for what is no scope; whether its record is public is not checked.
 * @example parseScope("search:claim:rice") // { of: "search", q: "rice", kind: "claim" }
 */
export function parseScope(text: string): ChangeScope | null {
  const [, of, rest = ""] = /^([a-z]+)(?::(.*))?$/s.exec(text) ?? [];
  switch (of) {
    case "changes":
    case "corrections":
    case "rates":
      return rest === "" ? { of } : null;
    case "issue":
    case "measure":
    case "official": {
      const parsed = id.safeParse(rest);
      return parsed.success ? { of, id: parsed.data } : null;
    }
    case "search": {
      const [, kind = "", q = ""] = /^([a-z]*):(.*)$/s.exec(rest) ?? [];
      const { choice } = parseSearchChoice({ q });
      const known = searchKinds.find((word) => word === kind) ?? null;
      return choice.q === null || (kind !== "" && known === null) ? null : { of, q: choice.q, kind: known };
    }
    default:
      return null;
  }
}
