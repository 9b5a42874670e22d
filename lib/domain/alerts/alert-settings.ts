/** The choices of somebody who gets alerts by e-mail, and the limits of the service. */
import type { Locale } from "@/lib/domain/record/record";

/** `daily`: one mail at 07:00 in the reader's zone, on days with changes. */
export const alertFrequencies = ["at_once", "daily"] as const;
type AlertFrequency = (typeof alertFrequencies)[number];

export const alertMailKinds = ["confirmation", "changes"] as const;
export type AlertMailKind = (typeof alertMailKinds)[number];

/** `zone`: an IANA name. */
export type AlertSettings = { language: Locale; frequency: AlertFrequency; zone: string };

const hourMs = 3_600_000;
export const alertLimits = {
  /** How long the link of a confirmation mail works; what is not confirmed is deleted after it. */
  confirmWithinMs: 7 * 24 * hourMs,
  /** Confirmation mails to one address within a day. */
  confirmationsPerDay: 3,
  followsPerAddress: 50,
  /** An address is suppressed after this many mails in a row that its server has refused permanently. */
  refusals: 3,
  /** How long mails that were sent, and addresses that were suppressed, are kept. */
  keptMs: 30 * 24 * hourMs,
} as const;

export const dayMs = 24 * hourMs;
