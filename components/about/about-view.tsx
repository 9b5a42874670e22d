import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EffectSign } from "@/components/ui/effect-sign";
import { FillBar } from "@/components/ui/fill-bar";
import { EffectWord, StageWord } from "@/components/ui/status-words";
import { accesses, attributions, effects, type Locale, stages, tiers } from "@/lib/domain/record/record";
import { groupOf, groups } from "@/lib/domain/status/status";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { reportAddress } from "@/lib/format/addresses/report-address";
import styles from "./about-view.module.css";

/**
 * How the record is compiled and what its terms mean. Every table is rendered from the lists the code uses.
 */
export function AboutView({ locale }: { locale: Locale }) {
  const t = useTranslations("about");
  const status = useTranslations("status");
  return (
    <article className={styles.about}>
      <h1>{t("title")}</h1>
      <p className={styles.intro}>{t("intro")}</p>

      <Part id="groups" title={t("groups.title")}>
        <p>{t("groups.text")}</p>
        <dl className={styles.groups}>
          {groups.map((group) => (
            <div key={group}>
              <dt>
                <FillBar group={group} />
                {status(`group.${group}`)}
              </dt>
              <dd>{status(`groupDefinition.${group}`)}</dd>
            </div>
          ))}
        </dl>
      </Part>

      <Part id="stage" title={t("stage.title")}>
        <Definitions
          word={t("stage.word")}
          means={t("stage.means")}
          rows={stages.map((stage) => ({
            id: stage,
            word: <StageWord stage={stage} crop={false} />,
            means: status(`stageDefinition.${stage}`),
          }))}
        />
      </Part>

      <Part id="effect" title={t("effect.title")}>
        <Definitions
          word={t("effect.word")}
          means={t("effect.means")}
          rows={effects.map((effect) => ({
            id: effect,
            word: <EffectWord effect={effect} />,
            means: status(`effectDefinition.${effect}`),
          }))}
        />
      </Part>

      <Part id="group-table" title={t("table.title")}>
        <div className={styles.scroll} role="group" aria-labelledby="group-table" tabIndex={0}>
          <table className={styles.matrix}>
            <caption className="visually-hidden">{t("table.caption")}</caption>
            <thead>
              <tr>
                <td />
                {effects.map((effect) => (
                  <th key={effect} scope="col">
                    <EffectSign effect={effect} /> {status(`effect.${effect}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {stages.map((stage) => (
                <tr key={stage}>
                  <th scope="row">{status(`stage.${stage}`)}</th>
                  {effects.map((effect) => (
                    <td key={effect} data-group={groupOf(stage, effect)}>
                      {status(`groupShort.${groupOf(stage, effect)}`)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Part>

      <Part id="differ" title={t("differ.title")}>
        <p>{t("differ.text")}</p>
      </Part>

      <Part id="said" title={t("said.title")}>
        <p>{t("said.text")}</p>
        <Plain rows={attributions.map((key) => [status(`attribution.${key}`), t(`attribution.${key}`)])} />
      </Part>

      <Part id="tiers" title={t("tier.title")}>
        <Plain rows={tiers.map((key) => [status(`tier.${key}`), t(`tier.${key}`)])} />
        <h3>{t("access.title")}</h3>
        <ul>
          {accesses.map((key) => (
            <li key={key}>{status(`access.${key}`)}</li>
          ))}
        </ul>
      </Part>

      <Part id="dates" title={t("dates.title")}>
        {(["known", "asOf", "live", "days", "countdown"] as const).map((key) => (
          <p key={key}>{t(`dates.${key}`)}</p>
        ))}
      </Part>

      <Part id="numbers" title={t("numbers.title")}>
        <p>{t("numbers.text")}</p>
      </Part>

      <Part id="unverified" title={t("unverified.title")}>
        <p>{t("unverified.text")}</p>
      </Part>

      <Part id="corrections" title={t("corrections.title")}>
        <p>
          {t.rich("corrections.text", {
            corrections: (chunks) => <a href={addressOf({ page: "corrections" }, locale, null)}>{chunks}</a>,
          })}
        </p>
        <p>
          {t.rich("corrections.report", {
            report: (chunks) => <a href={reportAddress({ page: "about" }, locale)}>{chunks}</a>,
          })}
        </p>
        <p>{t("corrections.checked")}</p>
      </Part>

      <Part id="licence" title={t("licence.title")}>
        <p>{t("licence.text")}</p>
      </Part>
    </article>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

type Row = { id: string; word: ReactNode; means: string };

function Definitions({ word, means, rows }: { word: string; means: string; rows: Row[] }) {
  return (
    <table className={styles.definitions}>
      <thead>
        <tr>
          <th scope="col">{word}</th>
          <th scope="col">{means}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.word}</th>
            <td>{row.means}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Plain({ rows }: { rows: [string, string][] }) {
  return (
    <dl className={styles.plain}>
      {rows.map(([word, means]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
