import { DutyDrawing } from "@/components/ui/duty-mark";
import { Icon } from "@/components/ui/icon";
import { EffectDrawing } from "@/components/ui/effect-sign";
import { stageSignExtents, StageDrawing } from "@/components/ui/stage-sign";
import { LocalizedText } from "@/components/ui/localized-text";
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import type { Lookup } from "@/lib/domain/record/lookup";
import { mainCharge } from "@/lib/domain/measures/main-duty";
import type { Locale, Measure } from "@/lib/domain/record/record";
import { citedSources } from "@/lib/domain/sources/citations";
import { currentSetback, type ClaimInDevelopment, type Standing } from "@/lib/domain/status/standing";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatMainCharge } from "@/lib/format/rates";
import { plainWording } from "@/lib/format/wordings";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import type { Card } from "@/lib/share/card";
import { ExternalLink } from "./card-document";

type Props = {
  card: Card;
  standing: Standing | null;
  measures: readonly Measure[];
  asOf: AsOf;
  lookup: Lookup;
  href: string;
};

/**
 * One issue in one card: its status, since when, and each side's position; before its first entry a sentence
 * says so.
 */
export function IssueCard({ card, standing, measures, asOf, lookup, href }: Props) {
  const title = (
    <h1>
      <ExternalLink href={href}>{card.title}</ExternalLink>
    </h1>
  );
  if (!standing || !card.status) {
    return (
      <>
        {title}
        <p className="text">{card.text}</p>
      </>
    );
  }
  const { locale } = card;
  const { stage, effect, contested } = standing;
  const setback = currentSetback(standing);
  const main = mainCharge(standing, measures, asOf);
  const [x, width] = stageSignExtents[stage];
  const { status } = messagesOf(locale);
  const t = translatorOf(locale);
  const back = setback ? formatPartialDate(setback.on, locale, { sameYearAs: asOfDay(asOf) }) : "";
  return (
    <>
      {title}
      <p className="row">
        <span className="pair">
          <svg className="sign" aria-hidden="true" width={width} height={16} viewBox={`${x} 0 ${width} 16`}>
            <StageDrawing stage={stage} />
          </svg>
          {status.stage[stage]}
        </span>
        <span className="pair">
          <svg
            className="sign"
            aria-hidden="true"
            width={14}
            height={14}
            viewBox="0 0 14 14"
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1.4}
          >
            <EffectDrawing effect={effect} />
          </svg>
          {status.effect[effect]}
        </span>
        {main ? (
          <span className="pair">
            <svg
              className="sign"
              aria-hidden="true"
              width={14}
              height={14}
              viewBox="0 0 14 14"
              fill="none"
              stroke="var(--ink)"
              strokeWidth={1.4}
            >
              <DutyDrawing state={main.charge.status} />
            </svg>
            {formatMainCharge(main, locale)}
          </span>
        ) : null}
        {setback ? (
          <span className="flag back">
            <Icon name="back" size={13} />
            {setback.kind === "reopened"
              ? t("status.reopened", { date: back })
              : t("status.movedBack", { date: back })}
          </span>
        ) : null}
        {contested ? (
          <span className="flag">
            <Icon name="differ" size={13} />
            {status.differ}
          </span>
        ) : null}
      </p>
      <p className="row">
        <b>{status.group[standing.group]}</b>
        <span>{card.status.words.at(-1)}</span>
      </p>
      {standing.answer ? (
        <p className="answer">
          <LocalizedText text={standing.answer.text} locale={locale} />{" "}
          <span className="absent">
            {t("issue.answer.since", {
              date: formatPartialDate(standing.answer.development.date, locale, {
                sameYearAs: asOfDay(asOf),
              }),
            })}
          </span>
        </p>
      ) : card.text === null ? null : (
        <p className="text">{card.text}</p>
      )}
      {hasPositions(standing) ? (
        <dl className={contested ? "differ" : undefined}>
          {(["KR", "US"] as const).map((side) => (
            <div key={side}>
              <dt className={side === "KR" ? "kr" : "us"}>{status.side[side]}</dt>
              <dd>
                <Position position={standing.positions[side]} locale={locale} lookup={lookup} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="fact">
          <LocalizedText text={standing.current.what} locale={locale} />
        </p>
      )}
    </>
  );
}

/** As on the board: issues in effect or ended show their last entry, others the two sides. */
function hasPositions({ group, contested, positions }: Standing): boolean {
  if (group === "in_effect" || group === "ended") return false;
  return positions.KR !== null || positions.US !== null || (group === "agreed" && contested);
}

/** One side's newest statement, with its channel if it was not said in person. */
function Position({
  position,
  locale,
  lookup,
}: {
  position: ClaimInDevelopment | null;
  locale: Locale;
  lookup: Lookup;
}) {
  const { status } = messagesOf(locale);
  if (!position) return <span className="absent">{status.noStatement}</span>;
  const { claim } = position;
  const relayer = claim.relayedBy ? lookup.officials.get(claim.relayedBy) : undefined;
  const t = translatorOf(locale);
  const aside =
    claim.attribution === "editor"
      ? status.editorReading
      : relayer
        ? t("status.relayedBy", { name: plainWording(relayer.name, locale) })
        : claim.attribution === "relayed"
          ? status.attribution.relayed
          : null;
  return (
    <>
      <LocalizedText text={claim.statement} locale={locale} />
      {aside === null ? null : <span className="absent"> ({aside})</span>}
    </>
  );
}

/** When the issue moved last and what comes next, in one line. */
export function issueEnd(
  standing: Standing | null,
  asOf: AsOf,
  lookup: Lookup,
  locale: Locale,
): string | null {
  if (!standing) return null;
  const t = translatorOf(locale);
  const day = asOfDay(asOf);
  const written = (date: Parameters<typeof formatPartialDate>[0]) =>
    formatPartialDate(date, locale, { sameYearAs: day });
  const { next, group, lastMoved, current } = standing;
  const what = next ? plainWording(next.what, locale) : "";
  return [
    t("board.moved", { date: written(lastMoved) }),
    t("board.sources", { count: citedSources([current], lookup).length }),
    next
      ? next.date
        ? t("board.nextOn", { what, date: written(next.date) })
        : t("board.next", { what })
      : group === "open"
        ? t("board.noNext")
        : null,
  ]
    .filter(Boolean)
    .join(" · ");
}
