/**
 * Every colour of the site, by theme. The custom properties of pages (`lib/generated/palette.css`), embedded
 * cards, share images and icons are made from it; the names are those of the custom properties.
 */
const light = {
  paper: "#fcfcfa",
  panel: "#f1f3f0",
  sunken: "#e6eae7",
  ink: "#12191a",
  "ink-2": "#3e4a4d",
  "ink-3": "#586568",
  rule: "#cbd2cf",
  "card-rule": "#12191a",
  field: "#758285",
  kr: "#005f57",
  "kr-tint": "#e1f0ec",
  us: "#874300",
  "us-tint": "#f8ebdd",
  mark: "#ffe14a",
  "mark-ink": "#12191a",
  you: "#0b55c4",
  "you-tint": "#e8f0fc",
  "you-ink": "#ffffff",
  error: "#ae1f17",
  "error-tint": "#fceae8",
  scrim: "rgb(18 25 26 / 40%)",
};

export type ColourName = keyof typeof light;
export type Colours = Readonly<Partial<Record<ColourName, string>>>;

/** The ink of the marker is dark in both themes. */
const dark = {
  paper: "#0f1415",
  panel: "#171e1f",
  sunken: "#212b2c",
  ink: "#e8edea",
  "ink-2": "#bac5c2",
  "ink-3": "#98a6a3",
  rule: "#2d383a",
  "card-rule": "#56635f",
  field: "#7a8986",
  kr: "#62cdb9",
  "kr-tint": "#102e2a",
  us: "#f0a765",
  "us-tint": "#382412",
  mark: "#e9cf45",
  you: "#8abaff",
  "you-tint": "#14263f",
  "you-ink": "#0b1420",
  error: "#ff9488",
  "error-tint": "#3a1916",
  scrim: "rgb(232 237 234 / 40%)",
} as const satisfies Colours;

/** `pastLight` and `pastDark`: what differs on a page as of a past day. `print`: black on white. */
export const palette = {
  light,
  dark,
  pastLight: { paper: "#f3f6fb", panel: "#e8edf5", rule: "#c3ccda" },
  pastDark: { paper: "#0d1622", panel: "#152131", rule: "#2a384b" },
  print: {
    paper: "#ffffff",
    panel: "#ffffff",
    sunken: "#ffffff",
    ink: "#000000",
    "ink-2": "#000000",
    "ink-3": "#000000",
    rule: "#999999",
    "card-rule": "#000000",
    field: "#000000",
    mark: "#ffe14a",
    you: "#000000",
    "you-tint": "#ffffff",
    "you-ink": "#000000",
    error: "#000000",
    "error-tint": "#ffffff",
  },
} as const satisfies Record<string, Colours>;

/** As declarations of custom properties. */
export function colourDeclarations(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}
