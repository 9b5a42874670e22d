/** Describes a published change in one sentence, for feeds and lists of changes. */
import type { ChangeContext, IssueContext } from "@/lib/domain/changes/change-context";
import {
  readTextValue,
  readPublishedSchedule,
  readPublishedStatus,
  readPublishedSteps,
  type PublishedSchedule,
  type PublishedStep,
} from "@/lib/domain/changes/document-values";
import type { Status } from "@/lib/domain/changes/publication-effects";
import { isUnderReview, type PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { isReopening, stageDistance } from "@/lib/domain/status/status";
import { translatorOf } from "@/lib/messages/translator";
import { changeDetails } from "./change-details";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatRate } from "@/lib/format/rates";
import { plainWording } from "@/lib/format/wordings";

const maxDetails = 3;
const maxExcerptCharacters = 140;

function nowAndBefore(now: string, before: string, locale: Locale): string {
  return translatorOf(locale)("feeds.sentence.nowAndBefore", { now, before });
}

/** The move, by the broadest part that differs: the group, else the stage, else the effect. */
function movedTo(before: Status, after: Status, locale: Locale): string | null {
  const t = translatorOf(locale);
  if (before.group !== after.group)
    return nowAndBefore(t(`status.group.${after.group}`), t(`status.group.${before.group}`), locale);
  if (before.stage !== after.stage)
    return nowAndBefore(t(`status.stage.${after.stage}`), t(`status.stage.${before.stage}`), locale);
  return before.effect === after.effect
    ? null
    : nowAndBefore(t(`status.effect.${after.effect}`), t(`status.effect.${before.effect}`), locale);
}

/** The effect of a new development on its issue; empty where the status is unchanged. */
function moveClauses({ before, after }: IssueContext, locale: Locale): string[] {
  const t = translatorOf(locale);
  if (!after) return [];
  const differ = after.contested && !before?.contested ? [t("status.differ")] : [];
  if (!before) return [t("feeds.sentence.newOnBoard"), t(`status.group.${after.group}`), ...differ];
  const wentBack = isReopening(before.group, after.group)
    ? t("feeds.sentence.reopened")
    : before.group === after.group && (stageDistance(after.stage) ?? 0) > (stageDistance(before.stage) ?? 0)
      ? t("feeds.sentence.movedBack")
      : null;
  return [wentBack, movedTo(before, after, locale), ...differ].filter((clause) => clause !== null);
}

/**
 * The effect of a change to an existing development on its issue. It is no step of the talks, so it never
 * counts as a reopening.
 */
function issueClauses({ before, after }: IssueContext, isWhole: boolean, locale: Locale): string[] {
  const t = translatorOf(locale);
  if (!before && !after) return [];
  if (!after) return [t("feeds.sentence.offBoard")];
  if (!before) return [t("feeds.sentence.issueNow", { status: t(`status.group.${after.group}`) })];
  // A stage or an effect changed in the text itself is already among its details.
  const moved = isWhole || before.group !== after.group ? movedTo(before, after, locale) : null;
  return moved === null ? [] : [t("feeds.sentence.issueNow", { status: moved })];
}

function formatSchedule({ status, starts }: PublishedSchedule, locale: Locale): string {
  const t = translatorOf(locale);
  const known =
    status === "rescheduled" || status === "postponed" || status === "cancelled" || status === "held"
      ? status
      : "scheduled";
  const name = t(`status.schedule.${known}`);
  if (!starts && status !== "postponed") return name;
  const date = starts ? formatPartialDate(starts, locale) : t("feeds.sentence.noDate");
  const isPlain = status === "scheduled" || status === "rescheduled";
  return isPlain ? date : t("feeds.sentence.statusAndDate", { status: name, date });
}

/** The status and date of an event where they differ; null where they are unchanged. */
function scheduleClause({ before, after, recordedAt }: PublishedChange, locale: Locale): string | null {
  const [was, is] = [before, after].map(
    (document) => document && readPublishedSchedule(document, recordedAt),
  );
  if (!is) return null;
  const now = formatSchedule(is, locale);
  if (!was) return now;
  const former = formatSchedule(was, locale);
  return now === former ? null : nowAndBefore(now, former, locale);
}

/** A step in words: `Charged: 15% in total, from 1 Nov 2025, by Notice …`. */
function formatStep(step: PublishedStep, locale: Locale): string {
  const { status, from, instrument } = step;
  const t = translatorOf(locale);
  const parts = [
    status === "not_charged" ? null : formatRate(step, locale),
    from && t("feeds.sentence.step.from", { date: formatPartialDate(from, locale) }),
    plainWording(instrument, locale),
  ].filter((part) => part !== null && part !== "");
  return t("feeds.sentence.step.whole", {
    status: t(`status.step.${status}`),
    details: parts.join(t("feeds.sentence.comma")),
  });
}

/** The steps added by a change; only the last step for a new measure. */
function newStepClauses({ before, after }: PublishedChange, locale: Locale): string[] {
  const earlierIds = new Set(before ? readPublishedSteps(before).map(({ id }) => id) : []);
  const added = (after ? readPublishedSteps(after) : []).filter(({ id }) => !earlierIds.has(id));
  return (before ? added : added.slice(-1)).map((step) => formatStep(step, locale));
}

function excerpt(text: string): string {
  if (text.length <= maxExcerptCharacters) return text;
  const cut = text.lastIndexOf(" ", maxExcerptCharacters);
  return `${text.slice(0, cut > maxExcerptCharacters / 2 ? cut : maxExcerptCharacters).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function listed(details: readonly string[], locale: Locale): string {
  const t = translatorOf(locale);
  const shown = details.slice(0, maxDetails).join(t("feeds.sentence.comma"));
  const count = details.length - maxDetails;
  return count > 0 ? t("feeds.sentence.andMore", { shown, count }) : shown;
}

/** The issue and the date of a development, else the record's name. */
function subjectOf(
  { type, action }: PublishedChange,
  document: Record<string, unknown>,
  { issue }: ChangeContext,
  isMove: boolean,
  locale: Locale,
): string {
  if (type !== "development") return recordName(type, document, locale);
  const title = plainWording(issue?.title ?? null, locale) || String(document.issue ?? "");
  const date = readPublishedStatus(document)?.date;
  if (!date) return title;
  const form = action === "added" ? (isMove ? "move" : "new") : "entry";
  return translatorOf(locale)(`feeds.sentence.subject.${form}`, {
    title,
    date: formatPartialDate(date, locale),
  });
}

function clausesOf(
  change: PublishedChange,
  document: Record<string, unknown>,
  { issue }: ChangeContext,
  move: readonly string[],
  locale: Locale,
): string[] {
  const t = translatorOf(locale);
  const { type, action, kind } = change;
  if (action === "added") {
    if (type === "development")
      return move.length > 0 ? [...move] : [excerpt(plainWording(readTextValue(document.what), locale))];
    if (type === "measure") return [t("feeds.sentence.added.measure"), ...newStepClauses(change, locale)];
    return [
      t(`feeds.sentence.added.${type}`),
      type === "event" ? scheduleClause(change, locale) : null,
    ].filter((clause) => clause !== null);
  }
  const effect = issue ? issueClauses(issue, action !== "changed", locale) : [];
  if (action !== "changed")
    return [t(`feeds.sentence.action.${isUnderReview(change) ? "underReview" : action}`), ...effect];
  const steps = type === "measure" && kind === "development" ? newStepClauses(change, locale) : [];
  // New steps replace the list of details.
  if (steps.length > 0) return steps;
  const schedule = type === "event" ? scheduleClause(change, locale) : null;
  const details = changeDetails(change, locale);
  const kindLabel = t(`feeds.sentence.kind.${kind}`);
  const summary =
    details.length === 0
      ? kindLabel
      : t("feeds.sentence.kindAndDetails", { kind: kindLabel, details: listed(details, locale) });
  // A moved date replaces the list of details; a correction is always named as one.
  return schedule === null
    ? [summary, ...effect]
    : kind === "development"
      ? [schedule]
      : [kindLabel, schedule];
}

/**
 * The subject comes first, then the new and the old state. Depends only on the change and its context, so the
 * sentence does not vary when the record changes later.
 * @example formatChangeSentence(change, changeContextOf(changes, change), "en")
 * // "Tariff on cars, 4 Dec 2025: In effect (before: Agreed, not yet in effect)"
 */
export function formatChangeSentence(
  change: PublishedChange,
  context: ChangeContext,
  locale: Locale,
): string {
  const document = change.after ?? change.before ?? {};
  const t = translatorOf(locale);
  const move =
    change.type === "development" && change.action === "added" && context.issue
      ? moveClauses(context.issue, locale)
      : [];
  const subject = subjectOf(change, document, context, move.length > 0, locale);
  const clauses = clausesOf(change, document, context, move, locale);
  return t("feeds.sentence.whole", { subject, clauses: clauses.join(t("feeds.sentence.stop")) });
}
