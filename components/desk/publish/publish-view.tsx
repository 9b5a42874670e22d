import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import type { Publication } from "@/lib/desk/publication-preview";
import type { RecordText } from "@/lib/desk/record-text";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { deskAddressOf, deskListAddress, setAddress } from "@/lib/format/addresses/desk-addresses";
import type { Names } from "@/lib/format/fields/field-value";
import { DifferenceTable } from "@/components/record-parts/difference-table";
import { gatherSetAction } from "@/lib/actions/change-set";
import { ButtonForm } from "../form/button-form";
import { recordInputs } from "../form/record-inputs";
import { PreviewRail } from "../preview-rail";
import form from "../form.module.css";
import { PublishForm } from "./publish-form";

type Props = {
  /** The account whose reason this browser stores. */
  account: string;
  text: RecordText;
  publication: Publication;
  name: string;
  names: Names;
  locale: Locale;
  at: Date;
  next: string;
  mayPublish: boolean;
  /** Whether the editor may put drafts into a set. */
  mayGather: boolean;
};

type Places = { head?: ReactNode; told?: ReactNode; send: ReactNode; note?: ReactNode; rail?: ReactNode };

/**
 * The layout of the page. Without script React finds the state of a submitted form by its position in the
 * tree, so every such page is rendered here.
 */
function PublishPlaces({ head = null, told = null, send, note = null, rail = null }: Places) {
  return (
    <>
      {head}
      <div className={form.beside}>
        <div className={form.record}>
          {told}
          {send}
          {note}
        </div>
        {rail}
      </div>
    </>
  );
}

/**
 * For a form submitted without script after its session ended: the submitted values and nothing else from the
 * desk.
 */
export function ResubmitPublishForm({ recordKey }: { recordKey: RecordKey }) {
  return (
    <PublishPlaces
      send={
        <PublishForm
          account=""
          recordKey={recordKey}
          expected={{ version: 0, save: 0 }}
          kind=""
          next=""
          sentences={[]}
        />
      }
    />
  );
}

/** The differences field by field, the effects of publishing, and the form for the reason. */
export function PublishView({
  account,
  text: { key, expected, head, draft },
  publication,
  name,
  names,
  locale,
  at,
  next,
  mayPublish,
  mayGather,
}: Props) {
  const t = useTranslations("desk.publish");
  const nav = useTranslations("desk.nav");
  const address = deskAddressOf(key);
  const section = deskSectionOf(key.type);
  const { first } = publication;
  const isOld = draft !== null && head !== null && draft.baseVersion !== head.version;
  const ready =
    publication.fields.length > 0 &&
    publication.after !== null &&
    publication.findings.length === 0 &&
    !isOld;
  return (
    <PublishPlaces
      head={
        <PageHead
          crumbs={
            <BreadcrumbTrail
              way={[
                { href: deskListAddress(section), name: nav(section) },
                { href: address, name: key.id },
              ]}
              here={t("here")}
            />
          }
          title={t("title", { name })}
        />
      }
      told={
        <>
          {first.length > 0 ? (
            <div className={form.summary} role="alert">
              <h2>{t("first", { count: first.length })}</h2>
              <ul>
                {first.map(({ type, id }) => (
                  <li key={`${type}/${id}`}>
                    <a
                      href={`${deskAddressOf({ type, id })}/publish?next=${encodeURIComponent(`${address}/publish`)}`}
                    >
                      {names[id] ?? id}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          {draft === null ? null : draft.setId !== null ? (
            <p className={form.said}>
              {t.rich("inSet", {
                set: () => <a href={setAddress(draft.setId ?? "")}>{t("togetherPage")}</a>,
              })}
            </p>
          ) : first.length > 0 && mayGather ? (
            <ButtonForm
              action={gatherSetAction}
              place={`${address}/publish`}
              holds={recordInputs(key, expected)}
              className={form.buttons}
            >
              <button className={`${form.button} ${form.strong}`}>{t("together")}</button>
              <span className={form.hint}>{t("togetherHint", { count: first.length })}</span>
            </ButtonForm>
          ) : null}
          {isOld ? <p className={form.said}>{t("old")}</p> : null}
          {publication.fields.length === 0 ? (
            <p className={form.said}>{t("problem.empty")}</p>
          ) : (
            <DifferenceTable type={key.type} fields={publication.fields} locale={locale} names={names} />
          )}
          <p>
            <a href={address}>{t("continueEditing")}</a>
            {publication.after ? (
              <>
                {" · "}
                <a href={`${address}/preview`}>{t("preview")}</a>
              </>
            ) : null}
          </p>
        </>
      }
      send={
        ready && mayPublish ? (
          <PublishForm
            account={account}
            recordKey={key}
            expected={{ version: head?.version ?? 0, save: expected.save }}
            kind={head ? "" : "development"}
            next={next}
            sentences={publication.after?.sentences ?? []}
          />
        ) : null
      }
      note={mayPublish ? null : <p className={form.said}>{t("notYours")}</p>}
      rail={
        <PreviewRail
          publication={publication}
          locale={locale}
          at={at}
          hasSentences={!(ready && mayPublish)}
        />
      }
    />
  );
}
