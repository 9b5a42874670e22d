/**
 * Says which checks and triggers the database has, in the words of either engine: from the closed lists of
 * lib/domain and the columns of prisma/schema.prisma. Migrations are written with them, and
 * tests/integration/live-schema.test.ts compares them with the migrated database.
 */
import { alertFrequencies, alertMailKinds } from "@/lib/domain/alerts/alert-settings";
import { changeScopes } from "@/lib/domain/changes/change-scope";
import { auditChannels, auditResults } from "@/lib/domain/editing/audit";
import { reportOutcomes } from "@/lib/domain/editing/error-report";
import { draftActions, storedTextKinds } from "@/lib/domain/editing/draft";
import { draftSetStatuses, scheduleProblems } from "@/lib/domain/editing/draft-set";
import { roles } from "@/lib/domain/editing/permissions";
import { tokenScopes } from "@/lib/domain/editing/token";
import { limitedActions } from "@/lib/domain/editing/sign-in-limits";
import { revisionChannels } from "@/lib/domain/record/record-version";
import { searchKinds } from "@/lib/domain/search/search-entries";
import { deliveryStates, webhookEvents } from "@/lib/domain/webhooks/webhook";
import * as words from "@/lib/domain/record/record";
import type { Engine } from "@/lib/db/connection/engine";

type Column = { name: string; type: string; isOptional: boolean };
/** The columns of each table, by the names that the database knows. */
export type Tables = ReadonlyMap<string, readonly Column[]>;
type Constraint = { table: string; name: string; expression: string };

const scalars = new Set(["String", "Int", "Float", "Boolean", "DateTime"]);

/** Reads the text of prisma/schema.prisma. */
export function tablesOf(schema: string): Tables {
  const tables = new Map<string, Column[]>();
  for (const [, model = "", body = ""] of schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
    const columns = [...body.matchAll(/^ {2}(\w+) (\w+)(\?)?(?:[ \t]+(.*))?$/gm)].flatMap(
      ([, field = "", type = "", optional, attributes = ""]): Column[] =>
        scalars.has(type)
          ? [{ name: /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field, type, isOptional: optional === "?" }]
          : [],
    );
    tables.set(/@@map\("(\w+)"\)/.exec(body)?.[1] ?? model, columns);
  }
  return tables;
}

const recordTables = ["Source", "Official", "Issue", "Development", "Event", "Trip", "Measure"];
const recordHead = (table: string) => ({
  [`${table}.publication`]: words.publications,
  [`${table}.verification`]: words.verifications,
});
const recordTypeOf = (table: string) => ({ [`${table}.recordType`]: words.recordTypes });

/** What published changes are sent to. */
const outboxes = ["alerts", "webhooks", "websub"] as const;

/** Each column of a closed list, with that list. */
export const closedLists: Readonly<Record<string, readonly string[]>> = {
  ...Object.assign({}, ...recordTables.map(recordHead)),
  "Source.titleKind": words.titleKinds,
  "Source.access": words.accesses,
  "Source.tier": words.tiers,
  "Official.side": words.officialSides,
  "Issue.category": words.categories,
  "IssueLink.type": words.linkTypes,
  "Development.stage": words.stages,
  "Development.effect": words.effects,
  "Claim.side": words.claimSides,
  "Claim.attribution": words.attributions,
  "Amount.role": words.amountRoles,
  "Amount.side": words.claimSides,
  "Event.kind": words.eventKinds,
  "ScheduleRow.status": words.scheduleStatuses,
  "Meeting.status": words.meetingStatuses,
  "MeasureStep.status": words.stepStatuses,
  "MeasureStep.rateKind": words.rateKinds,
  "MeasureStep.basis": words.bases,
  "MeasureStep.verification": words.verifications,
  ...Object.assign({}, ...["Revision", "PastPlace", "Draft", "DraftSave"].map(recordTypeOf)),
  ...Object.assign({}, ...["SetAside", "AccuracyCheck", "ErrorReport", "Presence"].map(recordTypeOf)),
  ...recordTypeOf("SavedFilter"),
  "Revision.publication": words.publications,
  "Revision.kind": words.changeKinds,
  "Revision.channel": revisionChannels,
  "DraftSave.deed": draftActions,
  "DraftSet.status": draftSetStatuses,
  "DraftSetSchedule.problem": scheduleProblems,
  "SetAside.restoredKind": storedTextKinds,
  "ErrorReport.outcome": reportOutcomes,
  "AuditEntry.channel": auditChannels,
  "AuditEntry.result": auditResults,
  "DeskAccount.role": roles,
  "DeskLimit.action": limitedActions,
  "DeskToken.scope": tokenScopes,
  ...Object.assign(
    {},
    ...["AlertSubscriber", "AlertFollow"].map((table) => ({
      [`${table}.language`]: words.locales,
      [`${table}.frequency`]: alertFrequencies,
    })),
  ),
  "AlertFollow.scope": changeScopes,
  "AlertFollow.kind": ["", ...searchKinds],
  "AlertMail.kind": alertMailKinds,
  "WebhookDelivery.event": webhookEvents,
  "WebhookDelivery.state": deliveryStates,
  "OutboxCursor.name": outboxes,
};

/** Columns of JSON as text, with the kind of what it holds. */
export const jsonColumns: Readonly<Record<string, "object" | "array">> = {
  "Draft.document": "object",
  "DraftSave.document": "object",
  "DraftSave.changedPaths": "array",
  "DraftSetSchedule.drafts": "array",
  "SetAside.document": "object",
  "SavedFilter.parameters": "object",
  "AuditEntry.details": "object",
  "WebhookDelivery.body": "object",
};

/** Tables whose rows are only ever added, with their name in the message that refuses a change. */
export const appendOnly: Readonly<Record<string, string>> = {
  AccuracyCheck: "checks are",
  AuditEntry: "the audit log is",
  DraftSave: "saves are",
  PastPlace: "past places are",
  Revision: "revisions are",
};

/** Texts that are not empty where they are there, besides the ids and notes of the record's tables. */
const filled: Readonly<Record<string, readonly string[]>> = {
  Source: ["title", "publisher", "url", "language", "archivedUrl"],
  OfficialAlias: ["text", "language"],
  Amount: ["currency"],
  MeasureStep: ["stepId"],
  Citation: ["locator"],
  Revision: ["recordId", "snapshot", "changedPaths", "reason", "who"],
  Draft: ["recordId"],
  DraftSet: ["name", "note", "who"],
  DraftSetSchedule: ["reason", "who"],
  SetAside: ["recordId"],
  AccuracyCheck: ["locator"],
  ErrorReport: ["text", "outcomeNote"],
  LinkCheck: ["url"],
  Presence: ["recordId"],
  AuditEntry: ["action"],
  DeskAccount: ["name", "email"],
  DeskSecret: ["fingerprint"],
  DeskToken: ["name", "hash"],
  SavedFilter: ["name"],
  AlertSubscriber: ["address", "zone"],
  Webhook: ["url"],
};

/** The lowest value of a number. */
const lowest: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [...recordTables, "Revision", "AccuracyCheck"].map((table) => [`${table}.version`, 1]),
  ),
  "Draft.baseVersion": 0,
  "Draft.save": 1,
  "Draft.readySave": 1,
  "DraftSave.baseVersion": 0,
  "DraftSave.save": 1,
  "SetAside.baseVersion": 0,
  "SetAside.baseSave": 0,
  "LinkCheck.failures": 0,
  "MeasureStep.rate": 0,
  "DeskLimit.refusals": 1,
  "AlertSubscriber.refusals": 0,
  "AlertMail.attempts": 0,
  "WebhookDelivery.attempts": 0,
};

const somebody = `"officialId" IS NOT NULL OR "labelOrigin" IS NOT NULL`;
const claimed = `("claim" IS NULL) = ("claimedUntil" IS NULL)`;
const owners = [
  "role",
  "issueLink",
  "development",
  "claim",
  "event",
  "scheduleRow",
  "trip",
  "meeting",
  "step",
];

/** Rules across columns. */
const acrossColumns: Readonly<Record<string, string>> = {
  "Issue.parent": `"parentId" <> "id"`,
  "IssueLink.other": `"otherId" <> "issueId"`,
  "Development.next": `"nextWhatOrigin" IS NOT NULL OR "nextDateValue" IS NULL`,
  "EventParticipant.somebody": somebody,
  "Meeting.somebody": somebody,
  "ScheduleRow.starts_known": `"startsValue" IS NOT NULL OR "status" IN ('postponed', 'cancelled')`,
  "MeasureStep.from_known": `"fromValue" IS NOT NULL OR "status" IN ('agreed', 'threatened')`,
  "StepSettlement.other": `"settledId" <> "stepId"`,
  "Citation.one_owner": `${owners.map((owner) => `(CASE WHEN "${owner}Id" IS NULL THEN 0 ELSE 1 END)`).join(" + ")} = 1`,
  "RecordState.one_row": `"id" = 1`,
  "DeskSecret.one_row": `"id" = 1`,
  "DraftSave.movedTo": `"movedTo" IS NULL OR ("deed" = 'discard' AND "movedTo" NOT IN ('', "recordId"))`,
  "DraftSetSchedule.failed": `("problem" IS NULL) = ("failedAt" IS NULL)`,
  "SetAside.restored": `("restoredKind" IS NULL) = ("restoredNumber" IS NULL) AND "restoredNumber" >= 1`,
  "SetAside.settled": `("settledBy" IS NULL) = ("settledAt" IS NULL)`,
  "ErrorReport.record": `("recordType" IS NULL) = ("recordId" IS NULL)`,
  "ErrorReport.subject": `("recordId" IS NULL) <> ("page" IS NULL)`,
  "ErrorReport.settled_outcome": `"settledAt" IS NOT NULL OR ("outcome" IS NULL AND "outcomeNote" IS NULL)`,
  "DeskLimit.subject": `"account" <> '' OR "client" <> ''`,
  "AlertFollow.target": `("target" = '') = ("scope" IN ('changes', 'corrections', 'rates'))`,
  "AlertFollow.confirmed": `("confirmedAt" IS NULL) = ("afterRevision" IS NULL)`,
  "AlertMail.claimed": claimed,
  "WebhookDelivery.claimed": claimed,
};

const isNull = (base: string, parts: readonly string[]) =>
  parts.map((part) => `"${base}${part}" IS NULL`).join(" AND ");
const inList = (column: string, list: readonly string[]) =>
  `"${column}" IN (${list.map((word) => `'${word}'`).join(", ")})`;

function textRule(base: string, isOptional: boolean): string {
  const [first, second] = words.locales;
  const written = `(${inList(`${base}Origin`, [...words.locales, "both"])} AND ("${base}Origin" = '${second}' OR "${base}En" IS NOT NULL) AND ("${base}Origin" = '${first}' OR "${base}Ko" IS NOT NULL))`;
  if (!isOptional) return written;
  return `(${isNull(base, ["Origin", "En", "Ko"])}) OR ("${base}Origin" IS NOT NULL AND ${written})`;
}

/** What the value of a partial date looks like; only an approximate one has a wording. */
const datePatterns: Record<words.Precision, string> = {
  minute: "____-__-__T__:__%",
  day: "____-__-__",
  month: "____-__",
  approximate: "____-__%",
};

function dateRule(base: string, isOptional: boolean): string {
  const [value, precision, zone, wording] = ["Value", "Precision", "Zone", "Wording"].map(
    (part) => `"${base}${part}"`,
  );
  const forms = words.precisions.map((name) => {
    const noted =
      name === "approximate" ? `${wording} IS NOT NULL AND ${wording} <> ''` : `${wording} IS NULL`;
    return `(${precision} = '${name}' AND ${value} LIKE '${datePatterns[name]}' AND ${noted})`;
  });
  const written = `${zone} <> '' AND (${forms.join(" OR ")})`;
  if (!isOptional) return written;
  const present = [value, precision, zone].map((column) => `${column} IS NOT NULL`).join(" AND ");
  return `(${isNull(base, ["Value", "Precision", "Zone", "Wording"])}) OR (${present} AND ${written})`;
}

function quoteRule(): string {
  const [text, language] = [`"quoteText"`, `"quoteLanguage"`];
  return `(${text} IS NULL AND ${language} IS NULL) OR (${text} IS NOT NULL AND ${language} IS NOT NULL AND ${text} <> '' AND ${language} <> '')`;
}

const jsonRule: Record<Engine, (column: string, kind: string) => string> = {
  sqlite: (column, kind) => `json_type("${column}") = '${kind}'`,
  postgresql: (column, kind) => `json_typeof("${column}"::json) = '${kind}'`,
};

function checksOfColumn(engine: Engine, table: string, column: Column, isOfRecord: boolean): Constraint[] {
  const { name, type, isOptional } = column;
  const check = (of: string, expression: string) => [{ table, name: `${table}_${of}_check`, expression }];
  const place = `${table}.${name}`;
  const [list, json, least] = [closedLists[place], jsonColumns[place], lowest[place]];
  if (list) return check(name, inList(name, list));
  if (json) return check(name, jsonRule[engine](name, json));
  if (least !== undefined) return check(name, `"${name}" >= ${least}`);
  if (name === "position") return check(name, `"${name}" >= 0`);
  if (name === "quoteText") return check("quote", quoteRule());
  // PostgreSQL has a type for it.
  if (type === "Boolean" && isOfRecord && engine === "sqlite") return check(name, `"${name}" IN (0, 1)`);
  const part = /^(\w+)(Origin|Precision)$/.exec(name);
  if (part?.[1] && part[2] === "Precision") return check(part[1], dateRule(part[1], isOptional));
  if (part?.[1])
    return [
      ...check(part[1], textRule(part[1], isOptional)),
      ...check(`${part[1]}_filled`, `"${part[1]}En" <> '' AND "${part[1]}Ko" <> ''`),
    ];
  const isFilled = filled[table]?.includes(name) || (isOfRecord && ["id", "note"].includes(name));
  return isFilled ? check(`${name}_filled`, `"${name}" <> ''`) : [];
}

/** The tables of the record, whose rows are in the order of `position`. */
const isOfRecord = (columns: readonly Column[]) =>
  columns.some(({ name }) => name === "position") && columns.some(({ name }) => name === "id");

/** All checks that the database has. */
export function checksOf(engine: Engine, tables: Tables): Constraint[] {
  const ofColumns = [...tables].flatMap(([table, columns]) =>
    columns.flatMap((column) => checksOfColumn(engine, table, column, isOfRecord(columns))),
  );
  const across = Object.entries(acrossColumns).map(([place, expression]): Constraint => {
    const [table = "", name = ""] = place.split(".");
    return { table, name: `${table}_${name}_check`, expression };
  });
  return [...ofColumns, ...across];
}

const refusedActions = { update: "cannot be changed", delete: "cannot be removed" } as const;

/** The statements that create the triggers of append-only tables, by the trigger's name. */
export function appendOnlyTriggers(engine: Engine): Map<string, string> {
  return new Map(
    Object.entries(appendOnly).flatMap(([table, what]) =>
      Object.entries(refusedActions).map(([action, refusal]): [string, string] => {
        const name = `${table}_no_${action}`;
        const subject = what.endsWith("is") ? "it" : "they";
        const message = `${what} append-only: ${subject} ${refusal}`;
        const begin = `CREATE TRIGGER "${name}" BEFORE ${action.toUpperCase()} ON "${table}"`;
        return [
          name,
          engine === "sqlite"
            ? `${begin} BEGIN SELECT RAISE(ABORT, '${message}'); END`
            : `${begin} FOR EACH ROW EXECUTE FUNCTION refuse_change('${message}')`,
        ];
      }),
    ),
  );
}
