/** The colours of embedded cards and share images, equal to those in app/styles/tokens.css (compared in tests/unit/embed). */
export const lightColours = {
  paper: "#fcfcfa",
  panel: "#f1f3f0",
  ink: "#12191a",
  "ink-2": "#3e4a4d",
  "ink-3": "#586568",
  rule: "#cbd2cf",
  kr: "#005f57",
  us: "#874300",
  mark: "#ffe14a",
  "mark-ink": "#12191a",
  you: "#0b55c4",
  "you-ink": "#ffffff",
} as const;

export const darkColours = {
  paper: "#0f1415",
  panel: "#171e1f",
  ink: "#e8edea",
  "ink-2": "#bac5c2",
  "ink-3": "#98a6a3",
  rule: "#2d383a",
  kr: "#62cdb9",
  us: "#f0a765",
  mark: "#e9cf45",
  you: "#8abaff",
  "you-ink": "#0b1420",
} as const;

/** Overrides on a card of a past day. */
export const pastLight = { paper: "#f3f6fb", panel: "#e8edf5", rule: "#c3ccda" } as const;
export const pastDark = { paper: "#0d1622", panel: "#152131", rule: "#2a384b" } as const;
