/** Formats the parts of an entry of the audit log: its action, subject and details. */
import {
  accountActions,
  auditChannels,
  auditSubjects,
  type LoggedEntry,
  otherActions,
} from "@/lib/domain/editing/audit";
import { scheduleProblems } from "@/lib/domain/editing/draft-set";
import { formatExactMoment } from "@/lib/format/dates/desk-times";
import { reportOutcomes } from "@/lib/domain/editing/error-report";
import { deskActions, roles } from "@/lib/domain/editing/permissions";
import { limitScopes } from "@/lib/domain/editing/sign-in-limits";
import { tokenScopes } from "@/lib/domain/editing/token";
import { changeKinds, type Locale } from "@/lib/domain/record/record";
import { webhookActions } from "@/lib/domain/webhooks/webhook";
import { translatorOf } from "@/lib/messages/translator";

const actions = [...accountActions, ...webhookActions, ...deskActions, ...otherActions];

/** An unknown action is shown by its identifier. */
export function formatLogAction(action: string, locale: Locale): string {
  const known = actions.find((word) => word === action);
  return known ? translatorOf(locale)(`desk.log.action.${known}`) : action;
}

/** The type of what an entry is about; an unknown one is shown by its identifier. */
export function formatLogSubject(type: string, locale: Locale): string {
  const known = auditSubjects.find((word) => word === type);
  return known ? translatorOf(locale)(`desk.log.subject.${known}`) : type;
}

/** What entries say besides: each name has a label. */
export const logDetails = [
  "added",
  "backupCode",
  "before",
  "by",
  "count",
  "days",
  "dueAt",
  "email",
  "filter",
  "from",
  "host",
  "kind",
  "limit",
  "moved",
  "note",
  "outcome",
  "problem",
  "reason",
  "removed",
  "report",
  "restored",
  "revisions",
  "role",
  "save",
  "scope",
  "set",
  "source",
  "to",
  "token",
  "version",
  "webhook",
] as const;

const refusals = ["disabled", "email_taken", "forbidden", "last_admin"] as const;

/** The words of a time or of a value from a closed list; null for any other value. */
function wordsOf(name: string, value: string, locale: Locale): string | null {
  const t = translatorOf(locale);
  const find = <Word extends string>(list: readonly Word[]) => list.find((word) => word === value);
  switch (name) {
    case "by": {
      const channel = find(auditChannels);
      return channel ? t(`desk.log.channel.${channel}`) : null;
    }
    case "dueAt":
      return formatExactMoment(new Date(value), locale);
    case "kind": {
      const kind = find(changeKinds);
      return kind ? t(`desk.publish.kinds.${kind}`) : null;
    }
    case "limit": {
      const scope = find(limitScopes);
      return scope ? t(`desk.log.limit.${scope}`) : null;
    }
    case "outcome": {
      const outcome = find(reportOutcomes);
      return outcome ? t(`desk.reports.outcomeName.${outcome}`) : null;
    }
    case "problem": {
      const problem = find(scheduleProblems);
      return problem ? t(`desk.log.scheduleProblem.${problem}`) : null;
    }
    case "reason": {
      const reason = find(refusals);
      return reason ? t(`desk.log.refusal.${reason}`) : null;
    }
    case "restored": {
      const [, kind, number = ""] = /^(save|version) (\d+)$/.exec(value) ?? [];
      if (kind === "save") return t("desk.merge.save", { save: number });
      return kind === "version" ? t("desk.merge.version", { version: number }) : null;
    }
    case "role": {
      const role = find(roles);
      return role ? t(`desk.role.${role}`) : null;
    }
    case "scope": {
      const scope = find(tokenScopes);
      return scope ? t(`desk.tokens.scopeName.${scope}`) : null;
    }
    default:
      return null;
  }
}

/** `name` is the stored one. */
type LogDetail = { name: string; label: string; value: string };

/** The details of an entry; those whose name is unknown stay as stored. */
export function formatLogDetails(
  { action, channel, details }: Pick<LoggedEntry, "action" | "channel" | "details">,
  locale: Locale,
): LogDetail[] {
  const t = translatorOf(locale);
  return Object.entries(channel === "api" ? { ...details, by: channel } : details).map(([name, value]) => {
    const known = logDetails.find((word) => word === name);
    const list = action === "change_role" && (name === "from" || name === "to") ? "role" : name;
    const written =
      typeof value === "boolean" ? t(value ? "desk.log.yes" : "desk.log.no") : String(value ?? "");
    return {
      name,
      label: known ? t(`desk.log.detail.${known}`) : name,
      value: wordsOf(list, written, locale) ?? written,
    };
  });
}
