/** Types of the audit log: its entries, and the filter of its page. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { type RecordType, recordTypes } from "@/lib/domain/record/record";
import type { WebhookAction } from "@/lib/domain/webhooks/webhook";
import type { DeskAction } from "./permissions";

/** What an entry is about: a record of any type, a set of drafts, or an account of the desk. */
export const auditSubjects = [...recordTypes, "set", "account"] as const;
export type AuditSubject = RecordType | "set" | "account";

/** Where an entry came from: a form of the desk, its JSON, or the server's command line. */
export const auditChannels = ["desk", "api", "command_line"] as const;
export type AuditChannel = (typeof auditChannels)[number];

export const auditResults = ["done", "refused"] as const;
export type AuditResult = (typeof auditResults)[number];

/** The actions on accounts and sessions. */
export const accountActions = [
  "sign_in",
  "sign_in_first_step",
  "sign_in_limited",
  "second_factor",
  "second_factor_limited",
  "sign_out",
  "make_account",
  "change_role",
  "change_name",
  "disable_account",
  "enable_account",
  "make_link",
  "use_link",
  "use_link_limited",
  "choose_password",
  "change_password",
  "confirm_password",
  "confirm_password_limited",
  "end_sessions",
  "turn_on_second_factor",
  "turn_off_second_factor",
  "remove_second_factor",
  "renew_backup_codes",
  "lift_lock",
  "change_secret",
  "make_token",
  "end_token",
  "use_token",
  "save_filter",
  "delete_filter",
  "export_audit_log",
] as const;
export type AccountAction = (typeof accountActions)[number];

/** Actions on records, reports and sets that are not named by their permission. */
export const otherActions = [
  "merge",
  "save_conflict",
  "restore_version",
  "restore_save",
  "import",
  "reopen_report",
  "unschedule_set",
  "publish_on_schedule",
] as const;

/** What an entry is called. */
export type AuditAction = AccountAction | DeskAction | WebhookAction | (typeof otherActions)[number];

export type LoggedEntry = {
  /** Increases by one; entries are never changed or removed, so it also serves as a cursor. */
  seq: number;
  channel: AuditChannel;
  accountId: string | null;
  who: string;
  action: string;
  result: AuditResult;
  recordType: string | null;
  recordId: string | null;
  details: Record<string, string | number | boolean | null>;
  address: string | null;
  recordedAt: Date;
};

/** Null does not filter. Days are calendar days in Seoul, both included. */
export type AuditFilter = {
  /** Part of a name or an email address. */
  who: string | null;
  action: string | null;
  result: AuditResult | null;
  type: AuditSubject | null;
  id: string | null;
  from: CalendarDay | null;
  to: CalendarDay | null;
};

export const unfilteredLog: AuditFilter = {
  who: null,
  action: null,
  result: null,
  type: null,
  id: null,
  from: null,
  to: null,
};
