/** Lays out the share image of a page. */
import { createElement, type CSSProperties, type ReactElement, type ReactNode } from "react";
import { shareImageSize } from "@/lib/format/addresses/share-addresses";
import type { Card } from "./card";
import { palette } from "@/lib/design/palette";
import { groupSign, logo, squares, type Drawing } from "./card-signs";

/** The share images have the light theme. */
const colours = palette.light;

const sidePadding = 56;

function box(style: CSSProperties, ...children: ReactNode[]): ReactElement {
  return createElement("div", { style: { display: "flex", ...style } }, ...children);
}

function image({ src, width, height }: Drawing, style: CSSProperties = {}): ReactElement {
  return createElement("img", { src, width, height, style: { flexShrink: 0, ...style } });
}

/** Text that is truncated with an ellipsis after `max` lines. */
function lines(text: string, max: number, style: CSSProperties): ReactElement {
  return createElement(
    "div",
    {
      style: {
        display: "block",
        lineClamp: max,
        textOverflow: "ellipsis",
        overflow: "hidden",
        flexShrink: 0,
        // Breaks words longer than a line, which would overflow the image.
        wordBreak: "break-word",
        ...style,
      },
    },
    withWordJoiners(text),
  );
}

/** The renderer breaks Hangul after any syllable; word joiners limit breaks to spaces, as on the pages. */
function withWordJoiners(text: string): string {
  return text.replace(/([\uac00-\ud7a3])(?=[^\s])/g, "$1\u2060");
}

/** In Latin characters; Hangul is nearly twice as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u1100" ? 1.75 : 1), 0);
}

function titleSize(title: string): number {
  const width = widthOf(title);
  if (width <= 44) return 72;
  return width <= 96 ? 58 : 46;
}

function head({ past, asOf, address }: Card): ReactElement {
  const style: CSSProperties = past
    ? { backgroundColor: colours.you, color: colours["you-ink"] }
    : { borderBottom: `2px solid ${colours.ink}` };
  return box(
    {
      ...style,
      alignItems: "center",
      justifyContent: "space-between",
      height: 80,
      padding: `0 ${sidePadding}px`,
      fontSize: 28,
    },
    box({ fontWeight: 600, flexShrink: 0, marginRight: 32 }, asOf),
    lines(address, 1, {
      flexShrink: 1,
      fontSize: 26,
      wordBreak: "break-all",
      color: past ? colours["you-ink"] : colours["ink-2"],
    }),
  );
}

function status({ group, words, differ }: NonNullable<Card["status"]>): ReactElement {
  return box(
    { alignItems: "center", flexWrap: "wrap", gap: 20, marginTop: 30, fontSize: 32 },
    image(groupSign(group)),
    box({ fontWeight: 600 }, words[0]),
    box({ color: colours["ink-2"] }, words.slice(1).join(" · ")),
    differ === null
      ? null
      : box({ backgroundColor: colours.mark, fontWeight: 600, padding: "2px 14px" }, differ),
  );
}

function tally(groups: NonNullable<Card["tally"]>): ReactElement {
  const total = groups.reduce((sum, { squares: each }) => sum + each.length, 0);
  const small = total > 22;
  const rows = Math.ceil(total / 34);
  return box(
    { flexWrap: "wrap", flexShrink: 0, gap: 28, marginTop: 32 },
    ...groups.map(({ group, label, squares: each }) =>
      box(
        { flexDirection: "column", justifyContent: "flex-end" },
        each.length === 0 ? null : image(squares(group, each, rows, small ? 20 : 30)),
        box({ fontSize: 24, marginTop: 6, color: colours["ink-2"] }, label),
      ),
    ),
  );
}

/** `families`: font families in order of preference. */
export function layoutCard(card: Card, families: readonly string[]): ReactElement {
  const { kicker, title, text } = card;
  const size = titleSize(title);
  return box(
    {
      ...shareImageSize,
      flexDirection: "column",
      backgroundColor: card.past ? palette.pastLight.paper : colours.paper,
      color: colours.ink,
      fontFamily: families.join(", "),
    },
    head(card),
    box(
      {
        flexDirection: "column",
        flexGrow: 1,
        justifyContent: "center",
        padding: `12px ${sidePadding}px`,
        overflow: "hidden",
      },
      kicker === null ? null : lines(kicker, 1, { fontSize: 28, color: colours["ink-2"], marginBottom: 10 }),
      lines(title, 3, { fontSize: size, lineHeight: 1.16, fontWeight: 600, letterSpacing: -0.5 }),
      card.status === null ? null : status(card.status),
      text === null
        ? null
        : lines(text, 2, { fontSize: 32, lineHeight: 1.35, marginTop: 26, color: colours["ink-2"] }),
      card.tally === null ? null : tally(card.tally),
    ),
    box(
      {
        alignItems: "center",
        height: 84,
        padding: `0 ${sidePadding}px`,
        borderTop: `1px solid ${colours.ink}`,
        fontSize: 26,
      },
      image(logo(), { marginRight: 16 }),
      box({ fontWeight: 600, flexShrink: 0, marginRight: 32 }, card.siteName),
      card.countdown === null
        ? null
        : box(
            { flexGrow: 1, flexShrink: 1, justifyContent: "flex-end", minWidth: 0 },
            lines(card.countdown, 1, { flexShrink: 1, fontSize: 24, color: colours["ink-2"] }),
          ),
    ),
  );
}
