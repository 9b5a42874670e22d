import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { DifferenceTable } from "@/components/record-parts/difference-table";
import type { PublishedOfSet } from "@/lib/desk/published-set";
import type { PreviewedDraft, SetPreview } from "@/lib/desk/set-preview";
import type { DraftSet } from "@/lib/domain/editing/draft-set";
import { type AccountRole, can } from "@/lib/domain/editing/permissions";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatMoments } from "@/lib/format/dates/date-preview";
import { formatMoment, typedMinute } from "@/lib/format/dates/desk-times";
import type { Names } from "@/lib/format/fields/field-value";
import { EffectsTable } from "../publish/effects-table";
import { FeedSentences } from "../publish/feed-sentences";
import { TranslationNotice } from "../publish/translation-notice";
import form from "../form.module.css";
import { SetForm } from "./set-form";
import styles from "./sets.module.css";

type Props = {
  account: string;
  role: AccountRole;
  set: DraftSet;
  preview: SetPreview;
  names: Names;
  /** The records of a published set. */
  published: readonly PublishedOfSet[];
  /** How many records were just published, or drafts just saved. */
  done: { published: number | null; saved: number | null };
  /** Today in Seoul. */
  today: string;
  locale: Locale;
};

/**
 * The layout of the page. Without script React finds the state of a submitted form by its position in the
 * tree, so every such page is rendered here.
 */
function SetPlaces({
  head = null,
  send,
  rail = null,
}: {
  head?: ReactNode;
  send: ReactNode;
  rail?: ReactNode;
}) {
  return (
    <>
      {head}
      <div className={form.beside}>
        <div className={form.record}>{send}</div>
        {rail}
      </div>
    </>
  );
}

/** For a form submitted without script after its session ended: the submitted values and nothing else. */
export function ResubmitSetForm({ setId, today, locale }: { setId: string; today: string; locale: Locale }) {
  const may = { change: false, handOver: true, publish: true, sendBack: false };
  return (
    <SetPlaces
      send={
        <SetForm
          account=""
          setId={setId}
          drafts={[]}
          reason=""
          may={may}
          isComplete={false}
          isReady={false}
          addable={0}
          dueAt=""
          isScheduled={false}
          today={today}
          locale={locale}
        />
      }
    />
  );
}

/** What a set would change, record by record, and the form that hands it over, sends it back or publishes it. */
export function SetView({ account, role, set, preview, names, published, done, today, locale }: Props) {
  const t = useTranslations("desk.sets");
  const nav = useTranslations("desk.nav");
  const words = useTranslations("desk.preview");
  const { drafts, problems, missing, effects, schedule } = preview;
  const isComplete = problems.length === 0 && drafts.every(({ isOld }) => !isOld);
  const addable = missing.filter(({ isElsewhere }) => !isElsewhere).length;
  const may = {
    change: can(role, "change_set"),
    handOver: can(role, "hand_over_set"),
    publish: can(role, "publish"),
    sendBack: can(role, "return_set"),
  };
  return (
    <SetPlaces
      head={
        <PageHead
          crumbs={
            <BreadcrumbTrail way={[{ href: "/admin?queue=sets", name: nav("queue") }]} here={t("here")} />
          }
          title={t("title", { name: set.name })}
        >
          <p>
            {t("changed", {
              status: t(`status.${set.status}`),
              who: set.who,
              when: formatMoment(set.changedAt, locale),
            })}
            {set.note === null ? null : ` · ${t("note", { note: set.note })}`}
          </p>
          {done.saved === null || drafts.length === 0 ? null : (
            <p role="status" className={form.said}>
              {t("saved", { count: done.saved })}
            </p>
          )}
          {drafts.length === 0 ? (
            <p className={form.said} role="status">
              {done.published === null ? t("empty") : t("done", { count: done.published })}
            </p>
          ) : null}
        </PageHead>
      }
      send={
        drafts.length === 0 ? (
          published.map(({ key, name, translations }) => (
            <section key={`${key.type}/${key.id}`}>
              <h2 className={form.label}>
                <a href={deskAddressOf(key)}>{name}</a>
              </h2>
              <TranslationNotice recordKey={key} summaries={translations} locale={locale} />
            </section>
          ))
        ) : (
          <>
            {problems.length > 0 ? (
              <div className={form.summary}>
                <h2>{t("findings", { count: problems.length })}</h2>
                <ul>
                  {problems.map(({ href, name, sentence }) => (
                    <li key={`${href} ${sentence}`}>
                      <a href={href}>{name}</a>: {sentence}
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
            {missing.length > 0 ? (
              <section className={form.said} aria-labelledby="missing-drafts">
                <h2 id="missing-drafts" className={form.label}>
                  {t("missing")}
                </h2>
                <p className={form.hint}>{t("missingText")}</p>
                <ul>
                  {missing.map(({ key, name, isElsewhere }) => (
                    <li key={`${key.type}/${key.id}`}>
                      <a href={deskAddressOf(key)}>{name}</a>
                      {isElsewhere ? ` (${t("elsewhere")})` : ""}
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {schedule ? <ScheduleNotice schedule={schedule} locale={locale} /> : null}
            <SetForm
              key={`${set.status} ${set.changedAt.toISOString()} ${schedule?.scheduledAt.toISOString()}`}
              account={account}
              setId={set.id}
              drafts={drafts.map((draft) => ({
                key: draft.key,
                expected: draft.expected,
                kind: scheduledKind(schedule, draft.key) ?? (draft.isNew ? "development" : ""),
                name: draft.name,
                comparison: <Comparison draft={draft} names={names} locale={locale} />,
              }))}
              reason={schedule?.reason ?? preview.reason}
              may={may}
              isComplete={isComplete}
              isReady={set.status === "ready"}
              addable={addable}
              dueAt={schedule ? typedMinute(schedule.dueAt) : ""}
              isScheduled={schedule !== null}
              today={today}
              locale={locale}
            />
            {may.publish ? null : <p className={form.said}>{t("notYours")}</p>}
          </>
        )
      }
      rail={
        effects ? (
          <aside className={form.rail} aria-label={words("title")}>
            <EffectsTable effects={effects} locale={locale} />
          </aside>
        ) : null
      }
    />
  );
}

const scheduledKind = (schedule: SetPreview["schedule"], { type, id }: RecordKey) =>
  schedule?.drafts.find(({ key }) => key.type === type && key.id === id)?.kind;

/** When the server publishes the set, or why it does not. */
function ScheduleNotice({
  schedule: { dueAt, who, state, failed },
  locale,
}: {
  schedule: NonNullable<SetPreview["schedule"]>;
  locale: Locale;
}) {
  const t = useTranslations("desk.sets");
  const when = formatMoments(dueAt, locale);
  return (
    <div className={state === "waiting" ? form.said : form.summary} role="status">
      <p>
        <strong>{t(`scheduled.${state}`, { when, who })}</strong>
      </p>
      <p>
        {failed
          ? t(`scheduleFailed.${failed.problem}`)
          : t(`scheduledText.${state === "waiting" ? "waiting" : "changed"}`)}
      </p>
    </div>
  );
}

function Comparison({
  draft: { key, name, fields, isNew, isOld, editedBy, sentences },
  names,
  locale,
}: {
  draft: PreviewedDraft;
  names: Names;
  locale: Locale;
}) {
  const t = useTranslations("desk.sets");
  const subject = useTranslations("desk.log.subject");
  const address = deskAddressOf(key);
  return (
    <>
      <p className={styles.facts}>
        <span>
          {subject(key.type)}
          {isNew ? `, ${t("new")}` : ""}
        </span>
        <a href={address}>{t("edit")}</a>
        {editedBy ? (
          <strong className={styles.edited}>
            {t("edited", { who: editedBy.who, when: formatMoment(editedBy.at, locale) })}
          </strong>
        ) : null}
      </p>
      {isOld ? <p className={form.said}>{t("old")}</p> : null}
      <DifferenceTable type={key.type} fields={fields} locale={locale} names={names} />
      {sentences ? <FeedSentences sentences={sentences} of={name} /> : null}
    </>
  );
}
