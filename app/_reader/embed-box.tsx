/** Shows the embed code of a page's card, in both languages and all themes. */
import { EmbedCode } from "@/components/site/embed-code";
import { type ReaderView, shownDay } from "@/components/site/reader-view";
import { measuresAsOf } from "@/lib/domain/measures/measure-as-of";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { env } from "@/lib/env";
import { addressOf, type PageRef } from "@/lib/format/addresses/page-addresses";
import {
  type Embed,
  embedAddressOf,
  embedOf,
  embedSizeOf,
  type EmbedTheme,
} from "@/lib/format/addresses/embed-addresses";
import { maxGoods } from "@/lib/schemas/addresses/embed-address";
import { embedTitleOf } from "@/lib/share/embed-title";
import { frameCodeOf, linkCodeOf } from "@/app/embed/embed-frame";

type Props = { place: PageRef; view: ReaderView; record: PublicRecord };

/** Null for a page without card, and for mementos. */
export async function EmbedBox({ place, view, record }: Props) {
  const embed = embedOf(place);
  if (!embed || view.seenAt) return null;
  const [en, ko] = await Promise.all([
    codesOf(embed, "en", { place, view, record }),
    codesOf(embed, "ko", { place, view, record }),
  ]);
  const goods =
    embed.card === "rates"
      ? { ids: measuresAsOf(record.measures, view.asOf).map(({ measure }) => measure.id), max: maxGoods }
      : null;
  return en && ko ? (
    <EmbedCode codes={{ en, ko }} locale={view.locale} past={shownDay(view) !== null} goods={goods} />
  ) : null;
}

async function codesOf(embed: Embed, locale: Locale, { place, view, record }: Props) {
  const on = shownDay(view);
  const title = embedTitleOf({
    place,
    locale,
    asOf: view.asOf,
    record,
    siteUrl: env.SITE_URL,
    countdownEvent: env.COUNTDOWN_EVENT,
  });
  if (title === null) return null;
  const frame = async (theme: EmbedTheme | null) => {
    const choice = { locale, theme, on };
    return {
      code: await frameCodeOf(embed, choice, title, embedSizeOf(embed.card)),
      address: embedAddressOf(embed, choice),
    };
  };
  return {
    frames: { auto: await frame(null), light: await frame("light"), dark: await frame("dark") },
    link: await linkCodeOf(`${env.SITE_URL}${addressOf(place, locale, on)}`, title),
  };
}
