/** Computes what publishing a set would change, what feeds would say of it, and what prevents it. */
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readDeskRecord } from "@/lib/db/desk/desk-record";
import type { FilledSet } from "@/lib/db/desk/draft-sets";
import { scheduleState } from "@/lib/db/desk/set-schedules";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readRecordHead } from "@/lib/db/record/record-heads";
import { changeFromDraft } from "@/lib/domain/changes/change-from-draft";
import { type PublicationEffects, publicationEffects } from "@/lib/domain/changes/publication-effects";
import {
  draftsAfterHandover,
  type ScheduleState,
  type SetDraft,
  type SetSchedule,
} from "@/lib/domain/editing/draft-set";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { differingFields, type MergeField } from "@/lib/domain/editing/three-way-merge";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { toPublicRecord } from "@/lib/domain/record/visibility";
import { developmentName, recordName } from "@/lib/domain/record/record-names";
import { definitionOf } from "@/lib/domain/record/record-types";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { translatorOf } from "@/lib/messages/translator";
import { checkChanges, parseDocument, withChanges } from "@/lib/record/check-change";
import { findFutureDates, findStoredDocument } from "@/lib/record/check-dates";
import type { Finding } from "@/lib/record/finding";
import { maxReasonCharacters } from "@/lib/domain/record/reason";
import { partialDate } from "@/lib/schemas/record/partial-date";
import { findReferencedDrafts } from "./draft-closure";
import { type FeedSentence, formatFeedSentences } from "./feed-sentences";
import { type FindingText, formatFindingTexts, toFormProblems } from "./finding-texts";

export type PreviewedDraft = {
  key: RecordKey;
  name: string;
  /** What a publisher compares: the newest version and the save. */
  expected: { version: number; save: number };
  isNew: boolean;
  /** True where a newer version was published since the draft was begun. */
  isOld: boolean;
  /** Who saved it after the set was handed over. */
  editedBy: { who: string; at: Date } | null;
  fields: MergeField[];
  /** The sentences of feeds; null for a text that is not valid yet. */
  sentences: FeedSentence[] | null;
};

export type SetPreview = {
  drafts: PreviewedDraft[];
  problems: FindingText[];
  /** Drafts that the set depends on. */
  missing: { key: RecordKey; name: string; isElsewhere: boolean }[];
  /** Null while there are problems. */
  effects: PublicationEffects | null;
  /** A reason made of the texts. */
  reason: string;
  schedule: (SetSchedule & { state: ScheduleState }) | null;
};

/** The findings of a set, each at the draft that has it. */
export async function formatSetFindings(
  drafts: readonly SetDraft[],
  findings: readonly Finding[],
  locale: Locale,
  database: Database = processDatabase(),
): Promise<FindingText[]> {
  const texts: FindingText[] = [];
  for (const finding of findings) {
    const draft = drafts.find(
      ({ type, id }) => id === finding.id && definitionOf[type].file === finding.file,
    );
    if (!draft) {
      const [any] = drafts;
      if (any) texts.push(...(await formatFindingTexts(any, [finding], locale, database)));
      continue;
    }
    const [problem] = toFormProblems(draft, draft.document, [finding], locale);
    if (problem)
      texts.push({
        href: `${deskAddressOf(draft)}?check=1`,
        name: recordName(draft.type, draft.document, locale),
        sentence: problem.place ? `${problem.place}. ${problem.message}` : problem.message,
      });
  }
  return texts;
}

/** All that prevents the set from being published, as it is checked then. */
async function findProblems(
  { drafts }: FilledSet,
  at: Date,
  locale: Locale,
  database: Database,
): Promise<Pick<SetPreview, "problems" | "effects">> {
  const stored = await readDeskRecord(database);
  const parsed = drafts.map(({ type, id, document }) => parseDocument({ type, id }, document));
  const changes = parsed.flatMap((each) => (each.status === "sound" ? [each.change] : []));
  const invalid = parsed.flatMap((each) => (each.status === "invalid" ? each.findings : []));
  const findings =
    invalid.length > 0
      ? invalid
      : [
          ...checkChanges(stored, changes),
          ...changes.flatMap((change) =>
            findFutureDates(change, findStoredDocument(stored, change), seoulDayOf(at)),
          ),
        ];
  const problems = await formatSetFindings(drafts, findings, locale, database);
  if (problems.length > 0) return { problems, effects: null };
  const record = toPublicRecord(withChanges(stored, changes));
  return {
    problems,
    effects: publicationEffects(toPublicRecord(stored).issues, record.issues, { kind: "now", at }),
  };
}

/**
 * The sentences of each draft, after those before it: a set is published in the order of its drafts, so later
 * sentences name records of earlier ones.
 */
async function findSentences(
  { drafts }: FilledSet,
  at: Date,
  database: Database,
): Promise<Map<SetDraft, FeedSentence[]>> {
  let changes = await readPublishedChanges(database);
  const sentences = new Map<SetDraft, FeedSentence[]>();
  for (const draft of drafts) {
    const key = { type: draft.type, id: draft.id };
    const parsed = parseDocument(key, draft.document);
    if (parsed.status === "invalid") continue;
    const drafted = { key, document: { ...parsed.change.document }, publication: "published", at } as const;
    sentences.set(draft, formatFeedSentences(changes, drafted));
    const change = changeFromDraft(changes, { ...drafted, kind: "development" });
    if (change) changes = [change, ...changes];
  }
  return sentences;
}

/** The source of the set, else the names of its records. */
function proposedReason(drafts: readonly SetDraft[], names: readonly string[], locale: Locale): string {
  const t = translatorOf(locale);
  const source = drafts.find(({ type }) => type === "source")?.document;
  const publisher = typeof source?.publisher === "string" ? source.publisher : "";
  const date = isPlainObject(source?.publishedOn)
    ? partialDate.safeParse(source.publishedOn).data
    : undefined;
  const reason =
    publisher === ""
      ? t("desk.sets.made.reasonNoSource", { names: names.join("; ") })
      : t("desk.sets.made.reason", {
          source: [publisher, ...(date ? [formatPartialDate(date, locale)] : [])].join(", "),
        });
  return reason.slice(0, maxReasonCharacters);
}

/** A set that is scheduled is shown as it will be published at its time. */
export async function readSetPreview(
  set: FilledSet,
  { locale, at: present }: { locale: Locale; at: Date },
  database: Database = processDatabase(),
): Promise<SetPreview> {
  const { schedule } = set;
  const state = schedule && (await scheduleState(database.reader, set.drafts, schedule));
  const at = schedule && state !== "failed" && schedule.dueAt > present ? schedule.dueAt : present;
  const sentences = await findSentences(set, at, database);
  const { records } = await readDeskRecord(database);
  const issueName = (id: unknown) => {
    const issue = records.issue.find(({ document }) => document.id === id)?.document;
    return issue ? recordName("issue", { ...issue }, locale) : String(id);
  };
  const nameOf = ({ type, document }: SetDraft | Pick<SetDraft, "type" | "document">) =>
    type === "development"
      ? developmentName(issueName(document.issue), document)
      : recordName(type, document, locale);
  const edited = new Set(draftsAfterHandover(set, set.drafts));
  const drafts: PreviewedDraft[] = [];
  for (const draft of set.drafts) {
    const key = { type: draft.type, id: draft.id };
    const head = await readRecordHead(database.reader, key);
    drafts.push({
      key,
      name: nameOf(draft),
      expected: { version: head?.version ?? 0, save: draft.save },
      isNew: head === null,
      isOld: (head?.version ?? 0) !== draft.baseVersion,
      editedBy: edited.has(draft) ? { who: draft.who, at: draft.savedAt } : null,
      fields: differingFields(head?.publication === "published" ? head.document : {}, draft.document),
      sentences: sentences.get(draft) ?? null,
    });
  }
  const below = await findReferencedDrafts(set.drafts, database);
  return {
    drafts,
    ...(await findProblems(set, at, locale, database)),
    missing: below.map((draft) => ({
      key: { type: draft.type, id: draft.id },
      name: nameOf(draft),
      isElsewhere: draft.setId !== null,
    })),
    schedule: schedule && state && { ...schedule, state },
    reason: proposedReason(
      set.drafts,
      drafts.map(({ name }) => name),
      locale,
    ),
  };
}
