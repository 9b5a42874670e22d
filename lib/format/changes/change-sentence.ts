/** What does a published change mean to somebody who follows the site, in one sentence? */
import type { ChangeContext, IssueContext } from "@/lib/domain/changes/change-context";
import { textIn, publishedScheduleIn, publishedStatusIn, publishedStepsIn, type PublishedSchedule, type PublishedStep } from "@/lib/domain/changes/document-values";
import type { Status } from "@/lib/domain/changes/publication-effects";
import { isUnderReview, type PublishedChange, type PublicDocument } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { isReopening, stageDistance } from "@/lib/domain/status/status";
import { messagesOf } from "@/lib/messages/catalogue";
import { changeDetails } from "./change-details";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { fillMessage } from "@/lib/format/fill-words";
import { formatRate } from "@/lib/format/rates";
import { plainWording } from "@/lib/format/words";

const mostDetails = 3;
const longestExcerpt = 140;

const wordsOf = (locale: Locale) => messagesOf(locale).feeds.sentence;

function nowAndBefore(now: string, before: string, locale: Locale): string {
  return fillMessage(wordsOf(locale).nowAndBefore, { now, before });
}

/** What moved, by the widest word that differs: the column of the board, else the stage, else the effect. */
function movedTo(before: Status, after: Status, locale: Locale): string | null {
  const { group, stage, effect } = messagesOf(locale).status;
  if (before.group !== after.group) return nowAndBefore(group[after.group], group[before.group], locale);
  if (before.stage !== after.stage) return nowAndBefore(stage[after.stage], stage[before.stage], locale);
  return before.effect === after.effect ? null : nowAndBefore(effect[after.effect], effect[before.effect], locale);
}

/** What a new development did to its issue; empty where the issue stands as before. */
function moveClauses({ before, after }: IssueContext, locale: Locale): string[] {
  const words = wordsOf(locale);
  const { group, differ } = messagesOf(locale).status;
  if (!after) return [];
  if (!before) return [words.newOnBoard, group[after.group], ...(after.contested ? [differ] : [])];
  const wentBack = isReopening(before.group, after.group)
    ? words.reopened
    : before.group === after.group && (stageDistance(after.stage) ?? 0) > (stageDistance(before.stage) ?? 0)
      ? words.movedBack
      : null;
  return [wentBack, movedTo(before, after, locale), after.contested && !before.contested ? differ : null].filter((clause) => clause !== null);
}

/** What a change of an existing development did to its issue. It is no step of the talks, so nothing reopens by it. */
function issueClauses({ before, after }: IssueContext, isWhole: boolean, locale: Locale): string[] {
  const words = wordsOf(locale);
  const { group } = messagesOf(locale).status;
  if (!before && !after) return [];
  if (!after) return [words.offBoard];
  if (!before) return [fillMessage(words.issueNow, { status: group[after.group] })];
  // A stage or an effect that changed in the text itself stands among its details already.
  const moved = isWhole || before.group !== after.group ? movedTo(before, after, locale) : null;
  return moved === null ? [] : [fillMessage(words.issueNow, { status: moved })];
}

function writtenSchedule({ status, starts }: PublishedSchedule, locale: Locale): string {
  const { schedule } = messagesOf(locale).status;
  const words = wordsOf(locale);
  const name = schedule[status === "rescheduled" || status === "postponed" || status === "cancelled" || status === "held" ? status : "scheduled"];
  if (!starts && status !== "postponed") return name;
  const date = starts ? formatPartialDate(starts, locale) : words.noDate;
  const isPlain = status === "scheduled" || status === "rescheduled";
  return isPlain ? date : fillMessage(words.statusAndDate, { status: name, date });
}

/** Where and when an event is, if that differs; null where its date stands. */
function scheduleClause({ before, after, recordedAt }: PublishedChange, locale: Locale): string | null {
  const [was, is] = [before, after].map((document) => document && publishedScheduleIn(document, recordedAt));
  if (!is) return null;
  const now = writtenSchedule(is, locale);
  if (!was) return now;
  const former = writtenSchedule(was, locale);
  return now === former ? null : nowAndBefore(now, former, locale);
}

/** A step in words: `Charged: 15% in total, from 1 Nov 2025, by Notice …`. */
function writtenStep(step: PublishedStep, locale: Locale): string {
  const { status, from, instrument } = step;
  const words = wordsOf(locale).step;
  const parts = [
    status === "not_charged" ? null : formatRate(step, locale),
    from && fillMessage(words.from, { date: formatPartialDate(from, locale) }),
    plainWording(instrument, locale),
  ].filter((part) => part !== null && part !== "");
  return fillMessage(words.whole, { status: messagesOf(locale).status.step[status], details: parts.join(wordsOf(locale).comma) });
}

/** The newest steps that readers had not had. */
function newStepClauses({ before, after }: PublishedChange, locale: Locale): string[] {
  const known = new Set(before ? publishedStepsIn(before).map(({ id }) => id) : []);
  const added = (after ? publishedStepsIn(after) : []).filter(({ id }) => !known.has(id));
  return (before ? added : added.slice(-1)).map((step) => writtenStep(step, locale));
}

function excerpt(text: string): string {
  if (text.length <= longestExcerpt) return text;
  const cut = text.lastIndexOf(" ", longestExcerpt);
  return `${text.slice(0, cut > longestExcerpt / 2 ? cut : longestExcerpt).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function listed(details: readonly string[], locale: Locale): string {
  const words = wordsOf(locale);
  const shown = details.slice(0, mostDetails).join(words.comma);
  const rest = details.length - mostDetails;
  return rest > 0 ? fillMessage(words.andMore, { shown, count: String(rest) }) : shown;
}

/** The item first: the issue and the date of a development, else the record's own name. */
function subjectOf({ type, action }: PublishedChange, document: PublicDocument, { issue }: ChangeContext, isMove: boolean, locale: Locale): string {
  if (type !== "development") return recordName(type, document, locale);
  const words = wordsOf(locale);
  const title = plainWording(issue?.title ?? null, locale) || String(document.issue ?? "");
  const date = publishedStatusIn(document)?.date;
  const form = action === "added" ? (isMove ? words.subject.move : words.subject.new) : words.subject.entry;
  return date ? fillMessage(form, { title, date: formatPartialDate(date, locale) }) : title;
}

function clausesOf(change: PublishedChange, document: PublicDocument, { issue }: ChangeContext, move: readonly string[], locale: Locale): string[] {
  const words = wordsOf(locale);
  const { type, action, kind } = change;
  if (action === "added") {
    if (type === "development") return move.length > 0 ? [...move] : [excerpt(plainWording(textIn(document.what), locale))];
    if (type === "measure") return [words.added.measure, ...newStepClauses(change, locale)];
    return [words.added[type], type === "event" ? scheduleClause(change, locale) : null].filter((clause) => clause !== null);
  }
  const effect = issue ? issueClauses(issue, action !== "changed", locale) : [];
  if (action !== "changed") return [words.action[isUnderReview(change) ? "underReview" : action], ...effect];
  const steps = type === "measure" && kind === "development" ? newStepClauses(change, locale) : [];
  // A step that is new says all, as a date does that moved.
  if (steps.length > 0) return steps;
  const schedule = type === "event" ? scheduleClause(change, locale) : null;
  const details = changeDetails(change, locale);
  const done = details.length === 0 ? words.kind[kind] : fillMessage(words.kindAndDetails, { kind: words.kind[kind], details: listed(details, locale) });
  // A date that moved in the course of things says all; what was corrected is always called so.
  return schedule === null ? [done, ...effect] : kind === "development" ? [schedule] : [words.kind[kind], schedule];
}

/**
 * The sentence that feeds carry and lists of changes show: the item first, then what is now and what was before.
 * It rests on the change and its context alone, so it is never worded anew when the record goes on.
 * @example formatChangeSentence(change, contextOf(changes, change), "en")
 * // "Tariff on cars, 4 Dec 2025: In effect (before: Agreed, not yet in effect)"
 */
export function formatChangeSentence(change: PublishedChange, context: ChangeContext, locale: Locale): string {
  const document = change.after ?? change.before ?? {};
  const words = wordsOf(locale);
  const move = change.type === "development" && change.action === "added" && context.issue ? moveClauses(context.issue, locale) : [];
  const subject = subjectOf(change, document, context, move.length > 0, locale);
  const clauses = clausesOf(change, document, context, move, locale);
  return fillMessage(words.whole, { subject, clauses: clauses.join(words.stop) });
}
