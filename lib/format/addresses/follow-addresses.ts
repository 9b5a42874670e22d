/** Addresses of alerts by e-mail: the form, and the pages and routes behind the links in mails. */
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import type { Locale } from "@/lib/domain/record/record";

/**
 * A scope as one text, for addresses and forms.
 * @example scopeText({ of: "issue", id: "auto-tariff" }) // "issue:auto-tariff"
 */
export function scopeText(scope: ChangeScope): string {
  if (scope.of === "search") return `search:${scope.kind ?? ""}:${scope.q}`;
  return "id" in scope ? `${scope.of}:${scope.id}` : scope.of;
}

/** The form; null offers everything there is to follow. */
export function followAddress(scope: ChangeScope | null, locale: Locale): string {
  return `/${locale}/follow${scope ? `?${new URLSearchParams({ what: scopeText(scope) })}` : ""}`;
}

/** After the form: a mail is on its way. */
export const followSentAddress = (locale: Locale): string => `/${locale}/follow/sent`;

/** After the end: nothing is stored any more. */
export const followEndedAddress = (locale: Locale): string => `/${locale}/follow/ended`;

/** The page to confirm, change or end alerts. */
export const followLinkAddress = (token: string, locale: Locale): string => `/${locale}/follow/${token}`;

/** Ends all alerts with one POST (RFC 8058). */
export const followEndAddress = (token: string, locale: Locale): string => `/${locale}/follow/${token}/end`;

/** All that is stored about a subscriber, as a file. */
export const followExportAddress = (token: string, locale: Locale): string =>
  `/${locale}/follow/${token}/export`;
